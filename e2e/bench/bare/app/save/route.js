import pg from 'pg'

// What the product sends to the database inside the transaction of a save, and nothing around it: nobody is asked who
// they are, nothing is checked, no answer but the row.
const pool = new pg.Pool({ connectionString: process.env.BARE_DATABASE_URL, max: 10 })

const access = `
  select a."id", a."projectId", a."state"::text, a."version", a."revisionId", a."signOffId",
    m."role"::text as "projectRole", d."id" as "adjudicationId", d."closedEarly",
    r."id" as "reviewId", r."layerId", r."state"::text as "reviewState", r."endedAt" is not null as "ended",
    exists (select from "Submission" s where s."reviewId" = r."id" and s."submittedAt" >= r."assignedAt") as "hasSubmitted"
  from "Article" a
  left join "Membership" m on m."projectId" = a."projectId" and m."userId" = $2::uuid
  left join "Adjudication" d on d."revisionId" = a."revisionId"
  left join "Review" r on r."revisionId" = a."revisionId" and r."reviewerId" = $2::uuid
  where a."id" = $1::uuid`

export async function POST(request) {
  const { articleId, userId, key, id, start, end, exact, label, attributes } = await request.json()
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_try_advisory_xact_lock(hashtextextended($1, 0))', [`${userId}:${key}`])
    await client.query('select * from "IdempotencyKey" where "userId" = $1 and "key" = $2', [userId, key])
    await client.query('select 1 from "Article" where "id" = $1 for update', [articleId])
    const [{ reviewId, revisionId }] = (await client.query(access, [articleId, userId])).rows
    await client.query('select "start", "end", "kind" from "Block" where "revisionId" = $1 order by "n"', [
      revisionId,
    ])
    await client.query('select * from "Annotation" where "id" = $1', [id])
    await client.query('select "id", "start", "end", "label" from "Annotation" where "reviewId" = $1', [
      reviewId,
    ])
    const { rows } = await client.query(
      `insert into "Annotation" ("id", "articleId", "revisionId", "reviewId", "start", "end", "exact", "label", "attributes")
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning *`,
      [id, articleId, revisionId, reviewId, start, end, exact, label, attributes],
    )
    const event = JSON.stringify({ annotationId: id, end, label, start, version: 1 })
    await client.query(
      `insert into "AuditEvent" ("id", "chain", "actor", "action", "body", "userId", "reviewId")
       values (gen_random_uuid(), $1, $2, 'annotation.created', $3, $4, $5)`,
      [`article:${articleId}`, userId, event, userId, reviewId],
    )
    await client.query(
      `insert into "IdempotencyKey" ("userId", "key", "requestHash", "status", "response") values ($1, $2, '', 201, $3)`,
      [userId, key, JSON.stringify(rows[0])],
    )
    await client.query('commit')
    return Response.json(rows[0], { status: 201 })
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
