/** A gate between browser and app: what people read passes always, what they save as the gate is set. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'

/**
 * `open` passes saves on; `hold` passes them on and keeps the answers back; `lose` passes them on and breaks the
 * connection instead of answering; `cut` breaks it before; `fail` answers 500 itself.
 */
export type Setting = 'open' | 'hold' | 'lose' | 'cut' | 'fail'

export type Gate = {
  /** Where the app is reached through the gate. The app takes it for its own address, since Host is passed on. */
  origin: string
  set(setting: Setting): void
  /** The idempotency key of each save that came, in order. */
  saves: string[]
  /** Lets the answers go that were held, and opens. */
  release(): void
  close(): Promise<void>
}

export async function openGate(port: number): Promise<Gate> {
  let setting: Setting = 'open'
  let held: (() => void)[] = []
  const saves: string[] = []
  const server = createServer((asked, answer) => {
    if (isSave(asked)) {
      saves.push(String(asked.headers['idempotency-key']))
      if (setting === 'cut') return asked.socket.destroy()
      if (setting === 'fail') return answer.writeHead(500).end()
    }
    const { method, url, headers } = asked
    const onward = request({ port, method, path: url, headers, agent: false }, (given) => {
      const reply = () => passOn(given, answer)
      if (!isSave(asked) || setting === 'open') reply()
      else if (setting === 'lose') given.resume().once('end', () => asked.socket.destroy())
      else held.push(reply)
    })
    onward.on('error', () => asked.socket.destroy())
    asked.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    origin: `http://localhost:${typeof address === 'object' ? address?.port : 0}`,
    set: (next) => {
      setting = next
    },
    saves,
    release: () => {
      setting = 'open'
      for (const reply of held) reply()
      held = []
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function isSave({ method, url = '' }: IncomingMessage): boolean {
  return method !== 'GET' && url.startsWith('/api/v1/')
}

function passOn(given: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(given.statusCode ?? 502, given.rawHeaders)
  given.pipe(answer)
}
