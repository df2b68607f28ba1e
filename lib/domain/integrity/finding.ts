/** What one check of a bundle found. */
export type Finding = { ok: boolean; detail: string }

export function holds(detail: string): Finding {
  return { ok: true, detail }
}

export function fails(detail: string): Finding {
  return { ok: false, detail }
}
