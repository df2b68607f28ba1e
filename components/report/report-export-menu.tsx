'use client'

import { Download } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuFile } from '@/components/ui/overlay/menu'
import { reportFormats } from '@/lib/domain/exchange/report/exported-report'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { type Asked, exportAddress } from './report-address'

const text = reportWords.exports

/** The report as a file, of the period and in the unit that is shown. */
export function ReportExportMenu({ slug, asked }: { slug: string; asked: Asked }) {
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" icon={<Download aria-hidden />}>
          {text.button}
        </Button>
      }
    >
      {reportFormats.map((format) => (
        <MenuFile
          key={format}
          icon={<Download aria-hidden />}
          href={exportAddress(slug, asked, { format })}
          hint={text.formats[format].hint}
        >
          {text.formats[format].name}
        </MenuFile>
      ))}
    </Menu>
  )
}
