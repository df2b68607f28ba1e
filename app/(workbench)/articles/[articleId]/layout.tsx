import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ArticleFrame } from '@/components/shell/frame/article-frame'
import { loadArticle } from './load-article'

type Props = { params: Promise<{ articleId: string }>; children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await loadArticle((await params).articleId)
  return { title: article.title }
}

export default async function ArticleLayout({ params, children }: Props) {
  const { article } = await loadArticle((await params).articleId)
  const { revision: _, ...summary } = article
  return <ArticleFrame article={summary}>{children}</ArticleFrame>
}
