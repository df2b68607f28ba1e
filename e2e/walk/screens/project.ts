import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { pasteMarkup } from '../paste'
import { dialogBy, dialogOf, press, project, type Screens } from './screen'

const compilation = readFileSync('prisma/demo/compilation.txt', 'utf8')

/** A project: its rules, people and guidelines, and the way articles come into it. */
export const ofProject = {
  'new project': { who: 'carla', path: '/projects/new', shows: 'You will be its first editor' },
  settings: { who: 'dora', path: `${project}/settings`, shows: 'Reviews per article' },
  'settings denied': { who: 'anna', path: `${project}/settings`, shows: 'Only editors of this project' },
  members: { who: 'dora', path: `${project}/members`, shows: 'bert@example.org' },
  'members removing': {
    who: 'dora',
    path: `${project}/members`,
    shows: 'bert@example.org',
    act: dialogBy('Remove Bert'),
  },
  import: { who: 'dora', path: `${project}/import`, shows: 'Find articles' },
  'import denied': { who: 'anna', path: `${project}/import`, shows: 'Only editors of this project' },
  'import split': {
    who: 'carla',
    path: `${project}/import`,
    shows: 'Source',
    act: async (page) => {
      const source = page.getByLabel('Paste one article or several')
      const split = page.getByRole('region', { name: 'Source text' })
      await expect(source.or(split)).toBeVisible()
      // what was split is still there when one comes back
      if (await split.isVisible()) return
      await source.fill(compilation)
      await press('Find articles')(page)
      await expect(split).toBeVisible()
    },
  },
  'import with markup': {
    who: 'dora',
    path: `${project}/import`,
    shows: 'Find articles',
    act: async (page) => {
      await pasteMarkup(page, '<h1>A gate</h1><p>It is shut.</p>', 'A gate')
      await expect(page.getByText('Pasted with its headings')).toBeVisible()
    },
  },
  'guidelines as they are read': {
    who: 'carla',
    path: ({ empty }) => `${empty}/guidelines`,
    shows: 'Tag what is said',
  },
  'guidelines of an older version': {
    who: 'carla',
    path: ({ empty }) => `${empty}/guidelines?version=1`,
    shows: 'Tag whole sentences',
  },
  'settings of an empty project': {
    who: 'carla',
    path: ({ empty }) => `${empty}/settings`,
    shows: 'Delete this project',
    act: dialogBy('Delete project'),
  },
  imports: { who: 'carla', path: `${project}/imports`, shows: 'Quay closed' },
  'imports none': {
    who: 'carla',
    path: ({ empty }) => `${empty}/imports`,
    shows: 'Nothing was imported yet',
  },
  'imports denied': { who: 'anna', path: `${project}/imports`, shows: 'Only editors of this project' },
  'import record denied': {
    who: 'anna',
    path: ({ imported }) => imported,
    shows: 'Only editors of this project',
  },
  'import record undoing': {
    who: 'carla',
    path: ({ imported }) => imported,
    shows: 'Undo this import',
    act: dialogBy('Undo this import'),
  },
  'import record': { who: 'carla', path: ({ imported }) => imported, shows: 'Undo this import' },
  guidelines: { who: 'dora', path: `${project}/guidelines`, shows: 'Write' },
  'guidelines none for a reader': {
    who: 'rea',
    path: ({ unguided }) => `${unguided}/guidelines`,
    shows: 'No guidelines yet',
  },
  'guidelines with a link': {
    who: 'dora',
    path: `${project}/guidelines`,
    shows: 'Write',
    act: async (page) => {
      await press(/^Write/)(page)
      await page.getByRole('toolbar', { name: 'Format' }).getByRole('button', { name: 'Link' }).click()
      await dialogOf(page)
    },
  },
  'guidelines being written': {
    who: 'dora',
    path: `${project}/guidelines`,
    shows: 'Write',
    act: async (page) => {
      await press(/^Write/)(page)
      await expect(page.getByRole('toolbar', { name: 'Format' })).toBeVisible()
    },
  },
} satisfies Screens
