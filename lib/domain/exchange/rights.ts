/** What may be shown of an article's text to others: all of it, the tagged passages, or nobody has said yet. */
export const rightsValues = ['FULL_TEXT', 'QUOTES_ONLY', 'UNKNOWN'] as const
export type Rights = (typeof rightsValues)[number]
