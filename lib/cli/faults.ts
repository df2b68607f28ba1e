import { runTool } from './tool'

/** `npm run faults -- [--rounds 10] [--kinds app,postgres,both]`: kills the product at work and counts what is left. */
export async function main(args: string[]): Promise<number> {
  const { code } = await runTool('tsx', ['e2e/fault/kill.check.ts', ...args], { show: true })
  return code
}
