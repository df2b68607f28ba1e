/** What several operations speak of, by the name it has in the document. */
import { z } from 'zod'
import { adjudicationSchema, agreementSchema, clusterSchema, decisionSchema } from '../adjudications'
import { annotationSchema } from '../annotations'
import { articleSchema, articleSummarySchema, revisionSchema } from '../articles'
import { auditEventSchema } from '../audit'
import { personSchema } from '../common'
import { importSchema } from '../imports'
import { outletSchema } from '../outlets'
import { problemSchema } from '../problem'
import { memberSchema, projectSchema } from '../projects'
import { reportSchema, shareSchema } from '../reports'

const named: Record<string, z.ZodType> = {
  Adjudication: adjudicationSchema,
  Agreement: agreementSchema,
  Annotation: annotationSchema,
  Article: articleSchema,
  ArticleSummary: articleSummarySchema,
  AuditEvent: auditEventSchema,
  Cluster: clusterSchema,
  Decision: decisionSchema,
  Import: importSchema,
  Member: memberSchema,
  Outlet: outletSchema,
  OutletReport: reportSchema,
  Person: personSchema,
  Problem: problemSchema,
  Project: projectSchema,
  Revision: revisionSchema,
  Share: shareSchema,
}

export const sharedSchemas = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(named)) sharedSchemas.add(schema, { id })
