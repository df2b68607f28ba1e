/** The formats in which one layer can be taken along, in the order in which they are offered. */
export const layerFormats = ['pdf', 'html', 'csv', 'jsonld'] as const
export type LayerFormat = (typeof layerFormats)[number]
