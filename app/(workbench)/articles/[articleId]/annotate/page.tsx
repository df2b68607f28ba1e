import { pack } from '@/components/ui/packed'
import { Workbench } from '@/components/workbench/workbench'
import * as annotations from '@/lib/server/review/annotations'
import { loadArticle } from '../load-article'

type Props = { params: Promise<{ articleId: string }> }

export default async function AnnotatePage({ params }: Props) {
  const { articleId } = await params
  const { person, article } = await loadArticle(articleId)
  const { items } = await annotations.readLayer(person, articleId, 'own')
  return <Workbench packed={pack({ article, personId: person.id, annotations: items })} />
}
