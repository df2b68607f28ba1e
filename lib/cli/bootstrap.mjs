// The way into every command, in plain JavaScript without packages: a fresh clone has none yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const commandFolder = join(root, 'lib/cli')
const [command = '', ...args] = process.argv.slice(2)

process.chdir(root)
assertNode(process.versions.node)
const module = findCommand()
await alone(() => {
  installWhenStale()
  generateWhenChanged()
})
await handOver()

function assertNode(version) {
  const [major, minor] = version.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24) return
  fail(
    `Node: this is ${version}; Sourcemark needs 20.19 or later, 22.12 or later, or 24 and up: https://nodejs.org`,
  )
}

function findCommand() {
  const file = join(commandFolder, `${command}.ts`)
  if (/^[a-z-]+$/.test(command) && existsSync(file) && readFileSync(file, 'utf8').includes('function main('))
    return file
  const known = readdirSync(commandFolder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  const commands = known.filter((name) =>
    readFileSync(join(commandFolder, name), 'utf8').includes('function main('),
  )
  fail(`"${command}" is not a command; there are: ${commands.map((name) => name.slice(0, -3)).join(', ')}`)
}

function installWhenStale() {
  const lock = readFileSync('package-lock.json')
  const stamp = 'node_modules/.sourcemark-lock-sha256'
  if (read(stamp) === sha256(lock)) return
  if (!isInstalled(JSON.parse(lock))) {
    console.log('Installing packages; the first time this takes about a minute …')
    const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
    run(
      [...npm, 'ci', '--include=dev', '--include=optional', '--loglevel=error'],
      'npm ci failed; see above.',
    )
  }
  writeFileSync(stamp, sha256(lock))
}

// Packages may have been installed by hand: npm's own record says which.
function isInstalled(lock) {
  const record = read('node_modules/.package-lock.json')
  if (!record) return false
  const installed = JSON.parse(record).packages
  return Object.entries(lock.packages).every(
    ([path, { version, integrity, optional }]) =>
      path === '' ||
      (installed[path]
        ? installed[path].version === version && installed[path].integrity === integrity
        : optional),
  )
}

function generateWhenChanged() {
  if (!existsSync('prisma/schema.prisma')) return
  const schema = sha256(readFileSync('prisma/schema.prisma'), readFileSync('package-lock.json'))
  const stamp = 'lib/server/prisma-client/schema-sha256'
  if (read(stamp) === schema) return
  console.log('Generating the database client …')
  const prisma = [process.execPath, 'node_modules/prisma/build/index.js', 'generate']
  const quiet = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  run(prisma, 'prisma generate failed; see above.', { stdio: 'pipe', env: { ...process.env, ...quiet } })
  writeFileSync(stamp, schema)
}

async function handOver() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { register } = await import('tsx/esm/api')
  register()
  try {
    const { main } = await import(pathToFileURL(module).href)
    process.exitCode = (await main(args)) ?? process.exitCode
  } catch (error) {
    fail(error?.name === 'Fault' ? error.message : (error?.stack ?? String(error)))
  }
}

// Two commands at once would install into each other's folder; the second waits.
async function alone(act) {
  const file = join(tmpdir(), `sourcemark-install-${sha256(root).slice(0, 16)}`)
  for (let waits = 0; !create(file); waits++) {
    if (waits === 0) console.log('Waiting for another command that is installing …')
    if (isHeld(file)) await pause(200)
    else rmSync(file, { force: true })
  }
  try {
    act()
  } finally {
    rmSync(file, { force: true })
  }
}

// Written aside first: nobody finds a lock that does not say yet whose it is.
function create(file) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${process.pid} ${startOf(process.pid)}`)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function isHeld(file) {
  const [pid, start] = read(file).split(' ')
  return isRunning(Number(pid)) && startOf(pid) === start
}

// When a process began, where the system tells: the number of one that was killed may be somebody else's by now.
function startOf(pid) {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
  return fields[19] ?? ''
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return pid > 0
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function run([file, ...rest], message, options = { stdio: 'inherit' }) {
  const { status, stdout, stderr, error } = spawnSync(file, rest, options)
  if (status === 0) return
  fail(`${stdout ?? ''}${stderr ?? ''}${message}${error ? ` ${error.message}` : ''}`)
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function sha256(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
