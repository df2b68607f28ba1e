import type { Output } from '@/lib/contract/operation'
import type { listPeople } from '@/lib/contract/people'

/** A person as the list of people shows them. */
export type ListedPerson = Output<typeof listPeople>['items'][number]
