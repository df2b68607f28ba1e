import type { Metadata } from 'next'
import { OperationsByNoun } from '@/components/reference/operations-by-noun'
import { PublicFrame } from '@/components/shell/frame/public-frame'
import { words } from '@/components/words'
import { apiDocument } from '@/lib/server/description'

export const metadata: Metadata = { title: words.reference.title }

export default function ReferencePage() {
  const { info, paths } = apiDocument()
  return (
    <PublicFrame title={words.reference.title} lead={words.reference.lead}>
      <p className="max-w-180">{info.description}</p>
      <p>
        <a href="/api/v1/openapi.json" className="underline">
          {words.reference.document}
        </a>
      </p>
      <OperationsByNoun paths={paths} />
    </PublicFrame>
  )
}
