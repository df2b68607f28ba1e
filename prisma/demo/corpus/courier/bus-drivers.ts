import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const busDrivers: DemoArticle = {
  slug: 'bus-drivers',
  project: 'PRESS_REVIEW',
  title: 'Bus drivers to vote on strike over split shifts',
  bylines: ['Imogen Farrowdale'],
  publishedAt: '2026-02-27',
  text: [
    'Drivers at Kessing Valley Buses will vote next week on a strike over split shifts, the Carriers’ Union said on Friday.',
    'The union’s branch secretary, Wilhelmina Stroud-Abara, said 61 drivers worked two half-shifts with an unpaid gap of up to five hours.',
    'The company’s published roster for February shows 38 such days. The company did not answer questions about the gap.',
    '“Nobody should spend five hours in a lay-by to earn eight hours’ pay,” Ms Stroud-Abara said.',
    'Analysts said a strike would hit the Dunlow line hardest. The line carries 900 pupils a day, according to the county’s school transport plan.',
    'Managers are understood to be preparing replacement minibuses. A hire firm in Kessing, Orwin Vans, confirmed that it had been asked for a quotation.',
    'Ballot papers, a copy of which the union showed to the Courier, must be returned by March 9.',
  ],
  readers: ['maeve', 'tobias', 'saoirse'],
  agreed: [
    fact('Drivers at Kessing Valley Buses … on Friday.', 'Carriers’ Union', 'PARTY', { cue: 'said' }),
    fact('The company’s published roster … 38 such days.', 'roster', 'DOCUMENT', { cue: 'shows' }),
    quoted('“Nobody should spend … Ms Stroud-Abara said.', 'Wilhelmina Stroud-Abara', 'PRESCRIPTION'),
    fact('The line carries 900 pupils … plan.', 'the county’s school transport plan', 'DOCUMENT', {
      cue: 'according to',
    }),
    claim('Managers are understood … minibuses.', 'VAGUE_SOURCE', { cue: 'are understood' }),
    fact('A hire firm in Kessing, Orwin Vans … quotation.', 'Orwin Vans', 'PARTY', { cue: 'confirmed' }),
  ],
  differences: [
    differ(
      {
        maeve: [
          claim('The union’s branch secretary … five hours.', 'SELF_INTERESTED', {
            source: { name: 'Wilhelmina Stroud-Abara', type: 'PARTY' },
          }),
        ],
        tobias: [
          fact('The union’s branch secretary … five hours.', 'Wilhelmina Stroud-Abara', 'PARTY', {
            cue: 'said',
          }),
        ],
        saoirse: [
          claim('The union’s branch secretary … five hours.', 'SELF_INTERESTED', {
            source: { name: 'Wilhelmina Stroud-Abara', type: 'PARTY' },
          }),
        ],
      },
      'maeve',
      'The roster shows fewer days than she says.',
    ),
    differ(
      {
        maeve: [
          fact(
            'The company did not answer questions about the gap.',
            'The Saltmere Courier',
            'OWN_REPORTING',
          ),
        ],
        saoirse: [
          fact(
            'The company did not answer questions about the gap.',
            'The Saltmere Courier',
            'OWN_REPORTING',
          ),
        ],
      },
      'maeve',
    ),
    differ(
      {
        maeve: [quoted('Analysts said a strike would hit the Dunlow line hardest.', 'analysts', 'FORECAST')],
        tobias: [
          claim('Analysts said a strike would hit the Dunlow line hardest.', 'VAGUE_SOURCE', {
            source: { name: 'analysts', type: 'ANONYMOUS' },
          }),
        ],
        saoirse: [
          quoted('Analysts said a strike would hit the Dunlow line hardest.', 'analysts', 'FORECAST'),
        ],
      },
      'saoirse',
    ),
    differ(
      {
        maeve: [fact('Ballot papers, a copy … March 9.', 'Carriers’ Union', 'DOCUMENT')],
        tobias: [claim('Ballot papers, a copy … March 9.', 'NO_SOURCE')],
      },
      'maeve',
    ),
  ],
  ends: {
    at: 'HELD',
    reason: 'The company disputes the number of days, and the Courier is looking into it.',
  },
}
