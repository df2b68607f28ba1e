'use client'

import { Download, ShieldCheck } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuFile, MenuHeading, MenuLink, MenuSeparator } from '@/components/ui/overlay/menu'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import { addressOf } from '@/lib/contract/client'
import { rightsWords } from '@/lib/domain/exchange/document-words'
import { layerFormats } from '@/lib/domain/exchange/layer-formats'

/** The files one may take along, under the article's rights. */
export function ExportMenu({ article }: { article: Article }) {
  if (article.onHold) {
    return (
      <Button size="small" icon={<Download aria-hidden />} blocked={words.final.heldBack}>
        {words.final.exports}
      </Button>
    )
  }
  const isSigned = article.signOff !== null || article.earlierSignOffs.length > 0
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" icon={<Download aria-hidden />}>
          {words.final.exports}
        </Button>
      }
    >
      <MenuHeading>{words.final.rights(rightsWords[article.rights])}</MenuHeading>
      <MenuSeparator />
      {layerFormats.map((format) => (
        <MenuFile
          key={format}
          icon={<Download aria-hidden />}
          href={fileOf(article, { format, layer: 'final' })}
          hint={words.final.formats[format].hint}
        >
          {words.final.formats[format].name}
        </MenuFile>
      ))}
      {isSigned && (
        <MenuFile
          icon={<Download aria-hidden />}
          href={fileOf(article, { format: 'bundle' })}
          hint={words.final.bundleHint}
        >
          {words.final.bundle}
        </MenuFile>
      )}
      {isSigned && (
        <MenuLink icon={<ShieldCheck aria-hidden />} href="/verify">
          {words.final.howToVerify}
        </MenuLink>
      )}
    </Menu>
  )
}

function fileOf({ id }: Article, query: Record<string, string>): string {
  return addressOf('GET /api/v1/articles/{articleId}/export', { params: { articleId: id }, query })
}
