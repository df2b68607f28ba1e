// The directions of imports: who may know whom. The table stands in lib/README.md.

const tests = '\\.(test|arbitrary)\\.tsx?$|/testing/'
const prismaClient = '^lib/server/prisma-client/'
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`
const pureLibraries = packages(
  'zod',
  '@noble/[^/]+',
  'canonicalize',
  'chrono-node',
  'csv-stringify',
  'jstat',
  'uuid',
)
const reactAndNext = packages('react', 'react-dom', 'next', 'next-auth')
const tiptap = packages('@tiptap/[^/]+', 'prosemirror-[^/]+')

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Two modules that need each other are one module, or hide a third.',
      {},
      { circular: true },
    ),
    rule(
      'resolvable',
      'An import that leads nowhere is not checked by any other rule.',
      {},
      { couldNotResolve: true, pathNot: '^(server-only|client-only|@recogito/text-annotator)$|\\.css$' },
    ),
    rule(
      'domain-knows-domain',
      'The domain is the product: it must run, and be tested, without anything around it.',
      { path: '^lib/domain/' },
      { path: '^(app|components|prisma|e2e|lib/(?!domain/))' },
    ),
    rule(
      'domain-is-pure',
      'The domain gets time, randomness and files as values: only small pure libraries, nothing of Node.',
      { path: '^lib/domain/', pathNot: tests },
      { dependencyTypesNot: ['local', 'aliased', 'type-only'], pathNot: `^lib/|${pureLibraries}` },
    ),
    rule(
      'contract-knows-domain',
      'The contract says what goes over HTTP; the browser reads it too, so nothing of the server may hang on it.',
      { path: '^lib/contract/' },
      { path: '^(app|components|prisma|e2e|lib/(?!domain/|contract/))' },
    ),
    rule(
      'contract-is-light',
      'What hangs on the contract is sent to every browser.',
      { path: '^lib/contract/', pathNot: tests },
      { dependencyTypesNot: ['local', 'aliased', 'type-only'], pathNot: `^lib/|${pureLibraries}` },
    ),
    rule(
      'server-knows-no-screen',
      'Commands are called by routes, pages, scripts and tests alike: they must not know who calls.',
      { path: '^lib/server/', pathNot: tests },
      { path: '^(app|components|e2e|lib/cli)/' },
    ),
    rule(
      'next-only-at-the-edge',
      'Sessions and the request wrapper meet the framework; everything behind them is plain TypeScript.',
      {
        path: '^lib/server/',
        pathNot: `${tests}|^lib/server/(session|route|people/sign-in|request/page)\\.ts$`,
      },
      { path: `${reactAndNext}|${tiptap}` },
    ),
    rule(
      'demo-without-the-framework',
      'Its people give their commands before the app is loaded; the framework, loaded before, would not work in it.',
      { path: '^prisma/seed\\.ts$' },
      { path: reactAndNext, reachable: true },
    ),
    rule(
      'components-know-no-server',
      'Components run in browsers and are fed with domain types.',
      { path: '^components/' },
      { path: '^(app|prisma|e2e|lib/(server|cli))' },
    ),
    rule(
      'tiptap-only-in-two-rooms',
      'One place turns editor positions into code points, and one writes rich text, which has no positions.',
      { pathNot: '^components/(article|guidelines)/|node_modules' },
      { path: tiptap },
    ),
    rule(
      'app-is-routes',
      'Routes call commands and show components; a table or a tool in them would be a second write path.',
      { path: '^(app/|proxy\\.ts$|instrumentation-client\\.ts$)' },
      { path: `^(prisma|e2e|lib/cli)/|${prismaClient}` },
    ),
    rule(
      'app-segments-stand-alone',
      'What two segments share is a component or a noun of lib/server; a route never leans on another route.',
      { path: '^app/' },
      { path: '^app/.*(page|layout|route|error|not-found)\\.tsx?$' },
    ),
    rule(
      'database-behind-the-server',
      'Rows never leave their module.',
      { pathNot: '^(lib/(server|cli)|e2e|prisma)/' },
      { path: `${prismaClient}|${packages('@prisma/client', '@prisma/adapter-pg', 'pg')}` },
    ),
    rule(
      'commands-know-no-screen',
      'Commands of the console stand beside the app and serve it; only the one that serves loads the framework.',
      { path: '^lib/cli/', pathNot: '^lib/cli/serving/serve\\.ts$' },
      { path: `^(app|components)/|${reactAndNext}|${tiptap}` },
    ),
    rule(
      'walks-come-from-outside',
      'The walks use the product as people do; what they share with it is the contract.',
      // A bench measures one part alone, so it takes it out.
      { path: '^e2e/', pathNot: '^e2e/bench/' },
      { path: `^(app|components|lib/server/(?!prisma-client/))|${reactAndNext}|${tiptap}` },
    ),
    rule(
      'tests-stay-tests',
      'What runs in production must not need what is installed for development.',
      {
        path: '^(app|components|lib)/',
        pathNot: `${tests}|^lib/cli/(test|screenshots|check|ci|testing/|checks/)`,
      },
      { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', prismaClient] },
    exclude: { path: '(^|/)\\.next/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    },
  },
}
