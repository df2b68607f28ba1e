import { Agent, type RequestOptions, request } from 'node:http'

export type Answer = { status: number; bytes: number; ms: number }
export type Load = { perSecond: number; p50: number; p99: number; answers: Answer[] }

export type Send = (agent: Agent) => Promise<Answer>

/** Sends each connection's requests one after the other, all connections at once, as fast as they are answered. */
export async function load(connections: Send[][]): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections.length })
  const began = performance.now()
  const answers = (await Promise.all(connections.map((sends) => inTurn(sends, agent)))).flat()
  const seconds = (performance.now() - began) / 1_000
  agent.destroy()
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: answers.length / seconds, p50: at(0.5), p99: at(0.99), answers }
}

async function inTurn(sends: Send[], agent: Agent): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const send of sends) answers.push(await send(agent))
  return answers
}

/** One request, compressed as a browser would have it; its bytes are counted as they come over the wire. */
export function send(url: string, options: RequestOptions, body?: string): Promise<Answer> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, bytes, ms: performance.now() - began }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
