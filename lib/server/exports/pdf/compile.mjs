// Makes a PDF in a process of its own: what is slow, large or broken ends with it. From stdin: the document as JSON and
// the paths of template and fonts; to stdout: the file.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { document, template, fonts } = JSON.parse(readFileSync(0, 'utf8'))
const workspace = dirname(template)
const fontBlobs = fonts.map((path) => readFileSync(path))
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
compiler.mapShadow(join(workspace, 'document.json'), Buffer.from(JSON.stringify(document)))
process.stdout.write(
  compiler.pdf({ mainFileContent: readFileSync(template, 'utf8') }, { creationTimestamp: 0 }),
)
