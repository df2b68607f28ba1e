'use client'

import { Download } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuFile } from '@/components/ui/overlay/menu'
import type { ReportFormat } from '@/lib/domain/exchange/report/exported-report'
import { reportWords } from '@/lib/domain/exchange/report/report-words'

const text = reportWords.exports

/** What is shown as a file, of the period and in the unit that is shown. */
export function ReportExportMenu({ files }: { files: { format: ReportFormat; href: string }[] }) {
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" icon={<Download aria-hidden />}>
          {text.button}
        </Button>
      }
    >
      {files.map(({ format, href }) => (
        <MenuFile key={format} icon={<Download aria-hidden />} href={href} hint={text.formats[format].hint}>
          {text.formats[format].name}
        </MenuFile>
      ))}
    </Menu>
  )
}
