import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const lighthouseLamp: DemoArticle = {
  slug: 'lighthouse-lamp',
  project: 'PRESS_REVIEW',
  title: 'Harrow Point light goes dark for six weeks',
  bylines: ['Colm Astley'],
  publishedAt: '2026-03-28',
  text: [
    'The lighthouse at Harrow Point will go dark for six weeks from Monday while its lamp is replaced, the Averne Pilotage Board said in a notice to mariners.',
    'A buoy with a flashing light will be laid half a mile to the south, the notice says.',
    'Pilot Marguerite Seaborne, who has worked the estuary for 21 years, said that she would not take deep-draught ships in after dusk.',
    'Fishermen claim that the buoy laid during the last repair drifted twice. The board’s log of 2014 records one such case.',
    'The new lamp uses a tenth of the power of the old one, according to its maker, Brightwater Optics.',
    'Retired keeper Ignatius Flood told the Courier that the old light had been “a friend that never slept”. The new one, he said, was a torch on a stick.',
    'No accident has been recorded at the point since 1978.',
  ],
  readers: ['saoirse', 'tobias'],
  agreed: [
    fact('The lighthouse at Harrow Point … notice to mariners.', 'Averne Pilotage Board', 'OFFICIAL', {
      cue: 'said',
    }),
    fact('A buoy with a flashing light … notice says.', 'notice', 'DOCUMENT', { cue: 'says' }),
    fact('Pilot Marguerite Seaborne … after dusk.', 'Marguerite Seaborne', 'WITNESS', { cue: 'said' }),
    claim('Fishermen claim that … drifted twice.', 'DISPUTED', {
      source: { name: 'fishermen', type: 'ANONYMOUS' },
      cue: 'claim',
    }),
    fact('The board’s log of 2014 records one such case.', 'The board’s log of 2014', 'DOCUMENT', {
      cue: 'records',
    }),
    fact('The new lamp uses … Brightwater Optics.', 'Brightwater Optics', 'PARTY', { cue: 'according to' }),
    quoted('The new one, he said, was a torch on a stick.', 'Ignatius Flood', 'EVALUATION'),
  ],
  differences: [
    differ(
      {
        saoirse: [quoted('Retired keeper Ignatius Flood … never slept”.', 'Ignatius Flood', 'EVALUATION')],
        tobias: [
          fact('Retired keeper Ignatius Flood … never slept”.', 'Ignatius Flood', 'WITNESS', {
            cue: 'told the Courier',
          }),
        ],
      },
      'saoirse',
    ),
    differ({ tobias: [claim('No accident has been recorded … 1978.', 'NO_SOURCE')] }, 'tobias'),
  ],
  ends: { at: 'SIGNED' },
}
