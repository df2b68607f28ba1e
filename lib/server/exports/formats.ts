import { serializeCsv } from '../../domain/exchange/csv'
import type { ExportedLayer } from '../../domain/exchange/exported-layer'
import { serializeHtml } from '../../domain/exchange/html/article-html'
import type { LayerFormat } from '../../domain/exchange/layer-formats'
import { serializeWebAnnotation } from '../../domain/exchange/web-annotation'
import { documentFonts } from './document-fonts'
import { writePdf } from './pdf/write-pdf'

type Format = {
  mediaType: string
  /** How the file’s name ends. */
  extension: string
  write: (layer: ExportedLayer) => string | Promise<Uint8Array<ArrayBuffer>>
}

/** Every format in which a layer can be taken along; a new one is a value of the contract and a row here. */
export const formats: Record<LayerFormat, Format> = {
  jsonld: { mediaType: 'application/ld+json', extension: 'jsonld', write: serializeWebAnnotation },
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', extension: 'csv', write: serializeCsv },
  html: {
    mediaType: 'text/html; charset=utf-8',
    extension: 'html',
    write: (layer) => serializeHtml(layer, documentFonts()),
  },
  pdf: { mediaType: 'application/pdf', extension: 'pdf', write: writePdf },
}
