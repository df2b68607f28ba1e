import { claim, type DemoArticle, differ, fact, opinion } from '../../article'

export const craneFall: DemoArticle = {
  slug: 'crane-fall',
  project: 'PRESS_REVIEW',
  title: 'What falls next, Captain Dunne?',
  bylines: ['Leocadia Thrupp'],
  publishedAt: '2026-05-16',
  text: [
    'It was only timber. Next time it may be a docker, and the harbour master will tell us that the cable had been inspected.',
    'It had been, in January, a plate on the crane says. The plate does not say that the inspector is said to be the captain’s cousin.',
    'Foreman Abel Wintergreen reported the frayed cable twice in writing, he told the Courier. Nobody read his letters, which tells you everything about how this port is run.',
    'Our own tour of the dock on Thursday found two more cables with broken strands. We photographed both and sent the pictures to the inspectorate.',
    'Old hands reckon a third of the gear is past saving. The port authority put £11m into a marina nobody asked for, its annual report shows.',
    'Captain Dunne is an honourable man, no doubt. So was the captain of many a wreck. He should hand over the keys to somebody who reads his post, and the inspectorate should stay until the last cable is replaced.',
  ],
  readers: ['tobias', 'saoirse'],
  agreed: [
    opinion('Next time it may be a docker … inspected.', 'FORECAST'),
    fact('It had been, in January … says.', 'a plate on the crane', 'DOCUMENT', { cue: 'says' }),
    fact('Foreman Abel Wintergreen reported … Courier.', 'Abel Wintergreen', 'WITNESS', {
      cue: 'told the Courier',
      chain: ['The Saltmere Courier', 'Abel Wintergreen'],
    }),
    fact('Our own tour of the dock … strands.', 'The Averne Gadfly', 'OWN_REPORTING', { cue: 'found' }),
    opinion('He should hand over the keys … replaced.', 'PRESCRIPTION'),
  ],
  differences: [
    differ(
      {
        tobias: [claim('The plate does not say … cousin.', 'VAGUE_SOURCE', { cue: 'is said' })],
        saoirse: [opinion('The plate does not say … cousin.', 'INTERPRETATION')],
      },
      'tobias',
    ),
    differ({ tobias: [opinion('Nobody read his letters … run.', 'INTERPRETATION')] }, 'tobias'),
    differ(
      {
        tobias: [
          claim('Old hands reckon … saving.', 'VAGUE_SOURCE', {
            source: { name: 'old hands', type: 'ANONYMOUS' },
          }),
        ],
        saoirse: [opinion('Old hands reckon … saving.', 'EVALUATION')],
      },
      'tobias',
    ),
  ],
  ends: {
    at: 'WITHDRAWN',
    reason: 'The outlet took the column down after a complaint; it is not part of what was drawn.',
  },
}
