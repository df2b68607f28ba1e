import { PrismaPg } from '@prisma/adapter-pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/** The driver, whose transactions send one statement at a time: Prisma asks for the relations of a row all at once. */
export class OrderlyPg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => inTurn(await start(isolationLevel))
    return adapter
  }
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  function afterLast<Asked, Answer>(work: (asked: Asked) => Promise<Answer>): typeof work {
    return (asked) => {
      const answer = last.then(() => work(asked))
      last = answer.catch(() => undefined)
      return answer
    }
  }
  transaction.queryRaw = afterLast(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = afterLast(transaction.executeRaw.bind(transaction))
  return transaction
}
