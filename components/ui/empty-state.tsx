import type { ReactNode } from 'react'

export type EmptyStateProps = {
  picture?: ReactNode
  title: string
  /** One sentence that says what will be here and how to begin. */
  text?: ReactNode
  /** One button. */
  action?: ReactNode
  /** It stands in place of the whole page, whose heading it then is. */
  isPage?: boolean
}

export function EmptyState({ picture, title, text, action, isPage = false }: EmptyStateProps) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <section className="mx-auto flex max-w-140 flex-col items-center px-4 py-12 text-center">
      {picture && <div className="mb-6 [&>svg]:size-8 [&>svg]:text-text2">{picture}</div>}
      <Heading className="text-balance text-h2">{title}</Heading>
      {text && <p className="mt-2 max-w-105 text-pretty text-text2">{text}</p>}
      {action && <div className="mt-6">{action}</div>}
    </section>
  )
}
