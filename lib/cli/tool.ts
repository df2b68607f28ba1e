import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'

export type ToolResult = { code: number; output: string }

/** Runs an installed package's command with this Node; its output is shown as it comes, or kept; `behind` others it waits. */
export function runTool(
  name: string,
  args: string[],
  {
    env = {},
    show = false,
    behind = false,
  }: { env?: Record<string, string>; show?: boolean; behind?: boolean } = {},
): Promise<ToolResult> {
  const child = spawn(process.execPath, [`node_modules/.bin/${name}`, ...args], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  })
  if (behind && child.pid) setPriority(child.pid, 10)
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(said).toString('utf8').trim() }),
    )
  })
}
