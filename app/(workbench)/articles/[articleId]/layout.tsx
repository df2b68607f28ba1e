import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { titled } from '@/app/(workbench)/title'
import { ArticleFrame } from '@/components/shell/frame/article-frame'
import { words } from '@/components/words'
import { loadArticle } from './load-article'

type Props = { params: Promise<{ articleId: string }>; children: ReactNode }

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titled(words.articles.title, async () => (await loadArticle((await params).articleId)).article.title)
}

export default async function ArticleLayout({ params, children }: Props) {
  const { article } = await loadArticle((await params).articleId)
  const { revision: _, ...summary } = article
  return <ArticleFrame article={summary}>{children}</ArticleFrame>
}
