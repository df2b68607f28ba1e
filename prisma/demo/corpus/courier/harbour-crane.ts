import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const harbourCrane: DemoArticle = {
  slug: 'harbour-crane',
  project: 'PRESS_REVIEW',
  title: 'Harbour crane out of service after cable snaps',
  bylines: ['Imogen Farrowdale'],
  publishedAt: '2026-05-13',
  text: [
    'The larger of Saltmere’s two harbour cranes has been taken out of service after a cable snapped on Monday night, harbour master Captain Osric Dunne said.',
    'Nobody was hurt. A load of timber fell into the dock, and the Courier counted 26 trunks still afloat on Tuesday.',
    'The cable was inspected in January, a plate on the crane says. The port authority’s spokeswoman, Lavinia Corrigan-Thorpe, would not say by whom.',
    'Dockers said the cable had been frayed for weeks. Their foreman, Abel Wintergreen, said he had reported it twice in writing.',
    '“If the office read its post we would not be fishing for planks,” Mr Wintergreen said.',
    'Repairs may take until July, which would be a heavy blow to the timber trade.',
    'Averne’s labour inspectorate confirmed that it had opened an inquiry. Its last one at the port, in 2023, ended with a fine of £40,000, the inspectorate’s website shows.',
  ],
  readers: ['maeve', 'tobias'],
  agreed: [
    fact('The larger of Saltmere’s two harbour cranes … said.', 'Captain Osric Dunne', 'OFFICIAL', {
      cue: 'said',
    }),
    fact('A load of timber fell into the dock … Tuesday.', 'The Saltmere Courier', 'OWN_REPORTING', {
      cue: 'counted',
    }),
    fact('The cable was inspected in January … says.', 'a plate on the crane', 'DOCUMENT', { cue: 'says' }),
    quoted('“If the office read its post … said.', 'Abel Wintergreen', 'EVALUATION'),
    fact('Averne’s labour inspectorate confirmed … inquiry.', 'labour inspectorate', 'OFFICIAL', {
      cue: 'confirmed',
    }),
  ],
  differences: [
    differ({ tobias: [claim('Nobody was hurt.', 'NO_SOURCE')] }, 'tobias'),
    differ(
      {
        maeve: [
          claim('Dockers said the cable had been frayed for weeks.', 'VAGUE_SOURCE', {
            source: { name: 'dockers', type: 'ANONYMOUS' },
          }),
        ],
        tobias: [
          fact('Dockers said the cable had been frayed for weeks.', 'dockers', 'WITNESS', { cue: 'said' }),
        ],
      },
      'maeve',
    ),
    differ(
      {
        maeve: [
          fact('Their foreman, Abel Wintergreen, said … writing.', 'Abel Wintergreen', 'WITNESS', {
            cue: 'said',
          }),
        ],
        tobias: [
          claim('Their foreman, Abel Wintergreen, said … writing.', 'SELF_INTERESTED', {
            source: { name: 'Abel Wintergreen', type: 'PARTY' },
          }),
        ],
      },
      'maeve',
    ),
    differ(
      {
        maeve: [
          claim('Repairs may take until July … trade.', 'HEDGED', { cue: 'may' }),
          opinion('which would be a heavy blow to the timber trade', 'FORECAST', { loaded: ['heavy blow'] }),
        ],
        tobias: [claim('Repairs may take until July … trade.', 'HEDGED', { cue: 'may' })],
      },
      'maeve',
    ),
  ],
  ends: { at: 'COMPARING' },
}
