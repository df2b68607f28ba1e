declare module 'sanitize-html' {
  type Attributes = Record<string, string>
  type Tag = { tagName: string; attribs: Attributes }
  type Options = {
    allowedTags: string[]
    allowedAttributes: Record<string, string[]>
    allowedSchemes: string[]
    allowProtocolRelative: boolean
    nonTextTags: string[]
    transformTags: Record<string, (tagName: string, attribs: Attributes) => Tag>
  }
  export default function sanitizeHtml(html: string, options: Options): string
}
