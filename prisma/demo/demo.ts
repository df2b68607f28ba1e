/** What the demo installation holds: its people, their two projects, and four outlets that do not exist. */
import type { Policy } from '../../lib/contract/projects'
import type { Selection } from '../../lib/domain/report/publish-status'
import type { DemoArticle } from './article'
import { courier } from './corpus/courier'
import { gadfly } from './corpus/gadfly'
import type { DemoOutlet } from './corpus/outlet'
import { slipway } from './corpus/slipway'
import { wirefold } from './corpus/wirefold'
import type { Members, PersonKey } from './people'

type DemoProject = {
  given: { name: string; selection: Selection; policy: Partial<Policy> }
  members: Members
  /** Who settles the readings, and who signs: never the same person. */
  adjudicator: PersonKey
  signer: PersonKey
}

export const outlets: DemoOutlet[] = [courier, gadfly, wirefold, slipway]

export const projects: Record<DemoArticle['project'], DemoProject> = {
  PRESS_REVIEW: {
    given: { name: 'Averne press review', selection: 'SYSTEMATIC', policy: { signer: 'NON_REVIEWER' } },
    members: {
      ottoline: 'EDITOR',
      ravi: 'EDITOR',
      maeve: 'REVIEWER',
      tobias: 'REVIEWER',
      saoirse: 'REVIEWER',
      jory: 'READER',
    },
    adjudicator: 'ottoline',
    signer: 'ravi',
  },
  CLASS: {
    given: { name: 'Reading the news, Kessing College', selection: 'HAND_PICKED', policy: {} },
    members: {
      ravi: 'EDITOR',
      ottoline: 'EDITOR',
      maeve: 'REVIEWER',
      tobias: 'REVIEWER',
      saoirse: 'REVIEWER',
    },
    adjudicator: 'ravi',
    signer: 'ottoline',
  },
}
