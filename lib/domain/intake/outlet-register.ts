import { foldWhiteSpace } from '../text/white-space'

/** An outlet of the register and everything it may be recognised by. */
export type KnownOutlet = { slug: string; name: string; aliases: string[]; hostnames: string[] }

/** Looks outlets up by the names, aliases and hostnames of the register, and by nothing else. */
export class OutletRegister {
  private readonly names = new Map<string, string>()
  /** Null for what more than one outlet calls its own: nobody can tell whose it is. */
  private readonly hosts = new Map<string, string | null>()

  constructor(outlets: readonly KnownOutlet[]) {
    for (const { slug, name, aliases, hostnames } of outlets) {
      for (const alias of [name, slug, ...aliases]) this.names.set(foldName(alias), name)
      for (const host of new Set(hostnames.map(withoutWww)))
        this.hosts.set(host, this.hosts.has(host) ? null : name)
    }
  }

  /** The register's name of an outlet that is printed so, case and white space aside, or null. */
  find(printed: string): string | null {
    return this.names.get(foldName(printed)) ?? this.findByHost(printed)
  }

  /** The register's name of the outlet that owns the host or the nearest domain above it, or null. */
  findByHost(host: string): string | null {
    for (const domain of domainsOf(host)) {
      const name = this.hosts.get(domain)
      if (name !== undefined) return name
    }
    return null
  }
}

/** The host without `www.` and the domains above it, the nearest first; none for what has no dot. */
export function domainsOf(host: string): string[] {
  const parts = withoutWww(host.trim()).split('.')
  return parts.slice(0, Math.min(parts.length - 1, 10)).map((_, n) => parts.slice(n).join('.'))
}

/** Every way in which the register may spell the host. */
export function spellingsOf(host: string): string[] {
  const bare = withoutWww(host)
  return [bare, `www.${bare}`]
}

/** The host of an http or https address without `www.`, or null when the text is no such address. */
export function hostOf(address: string): string | null {
  const [, host] = /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#:@\s]+)/i.exec(address.trim()) ?? []
  return host === undefined ? null : withoutWww(host)
}

/** A name as it is compared: case and white space aside. */
export function foldName(printed: string): string {
  return foldWhiteSpace(printed).toLowerCase()
}

function withoutWww(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}
