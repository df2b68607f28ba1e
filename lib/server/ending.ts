/** Whether this process is on its way out; said once for all copies of this module, which a build makes several of. */
const key = Symbol.for('sourcemark.ending')
const shared: Record<symbol, unknown> = process as unknown as Record<symbol, unknown>

export function beginEnding(): void {
  shared[key] = true
}

export function isEnding(): boolean {
  return shared[key] === true
}
