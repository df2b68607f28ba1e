import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { PrismaPg } from '@prisma/adapter-pg'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PrismaClient } from '../prisma-client/client'
import { refusalOf } from './database-error'

let closing: Server
beforeAll(async () => {
  closing = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await once(closing, 'listening')
})
afterAll(() => closing.close())

const urlOf = (port: number) => `postgresql://somebody@127.0.0.1:${port}/some`

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('it did not fail')
}

test('a database that nobody runs is not reachable at present, which is no fault of the app', async () => {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: urlOf(1) }) })
  expect(refusalOf(await failureOf(prisma.$queryRaw`select 1`))).toMatchObject({ code: 'unavailable' })
  expect(refusalOf(await failureOf(prisma.user.count()))).toMatchObject({ code: 'unavailable' })
  await prisma.$disconnect()
})

test('a connection that ends in the middle is the same', async () => {
  const { port } = closing.address() as AddressInfo
  const client = new Client({ connectionString: urlOf(port) })
  client.on('error', () => {})
  expect(refusalOf(await failureOf(client.connect()))).toMatchObject({ code: 'unavailable' })
})

test('what is none of these stays a fault', () => {
  expect(refusalOf(new TypeError('x is not a function'))).toBeNull()
})
