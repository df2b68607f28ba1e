declare module 'html-encoding-sniffer' {
  type Options = { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string }
  export default function sniffEncoding(bytes: Uint8Array, options: Options): string
}
