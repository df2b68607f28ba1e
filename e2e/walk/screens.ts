import { ofArticle } from './screens/article'
import { entry } from './screens/entry'
import { outlets } from './screens/outlets'
import { ofProject } from './screens/project'
import { work } from './screens/work'

/** Every screen, in the states it is met in: whose it is, where it is, and what one does there before looking. */
export const screens = { ...entry, ...work, ...outlets, ...ofProject, ...ofArticle }

export type ScreenName = keyof typeof screens
