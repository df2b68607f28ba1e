import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const sewageLink: DemoArticle = {
  slug: 'sewage-link',
  project: 'PRESS_REVIEW',
  title: 'Scientist “screams” over oyster sewage',
  publishedAt: '2026-03-15',
  url: 'https://wirefold.example/d/sewage-link',
  text: [
    'A scientist has accused a water company of poisoning oysters in the Ouden estuary, reports said on Sunday.',
    'Dr Leopold Achterwind said it would be odd if there were no link between an overflow and bacteria in three beds, the Saltmere Courier reported on Thursday.',
    'His remarks were “practically a scream”, the Averne Gadfly wrote.',
    'Sources suggested that the Dunlow works had been running without a pump, according to a summary on the site Siltlines of a column in the Gadfly.',
    'Averne Water says no link has been established, in a statement quoted by the Courier. Wirefold has not seen the statement.',
    'Sales of oysters have reportedly collapsed across the region.',
    'The Averne Fisheries Office closed the beds on Tuesday, its bulletin said.',
    'Originally the bacteria were found at six times the limit, one outlet said; another said sixteen.',
    ['LINK_LIST', 'Read more at siltlines.example'],
  ],
  readers: ['saoirse', 'tobias'],
  agreed: [
    claim('A scientist has accused … Sunday.', 'VAGUE_SOURCE', {
      source: { name: 'reports', type: 'MEDIA' },
      cue: 'reports said',
      loaded: ['poisoning'],
    }),
    claim('Sources suggested that … Gadfly.', 'VAGUE_SOURCE', {
      source: { name: 'sources', type: 'ANONYMOUS' },
      cue: 'suggested',
      chain: ['Siltlines', 'The Averne Gadfly', 'former employees'],
    }),
    fact('Wirefold has not seen the statement.', 'Wirefold Digest', 'OWN_REPORTING'),
    claim('Sales of oysters have reportedly collapsed … region.', 'HEDGED', { cue: 'reportedly' }),
    fact('The Averne Fisheries Office closed … said.', 'its bulletin', 'DOCUMENT', { cue: 'said' }),
    claim('Originally the bacteria … sixteen.', 'DISPUTED', { cue: 'said' }),
  ],
  differences: [
    differ(
      {
        saoirse: [
          quoted(
            'Dr Leopold Achterwind said it would be odd … Thursday.',
            'Dr Leopold Achterwind',
            'INTERPRETATION',
          ),
        ],
        tobias: [
          fact('Dr Leopold Achterwind said it would be odd … Thursday.', 'Dr Leopold Achterwind', 'EXPERT', {
            cue: 'reported',
            chain: ['The Saltmere Courier', 'Dr Leopold Achterwind'],
          }),
          quoted(
            'it would be odd if there were no link between an overflow and bacteria in three beds',
            'Dr Leopold Achterwind',
            'INTERPRETATION',
          ),
        ],
      },
      'tobias',
      'That he was reported is a fact; what he thinks is nested in it.',
    ),
    differ(
      {
        saoirse: [
          quoted('His remarks were “practically a scream” … wrote.', 'the Averne Gadfly', 'INTERPRETATION'),
        ],
        tobias: [
          fact('His remarks were “practically a scream” … wrote.', 'the Averne Gadfly', 'MEDIA', {
            cue: 'wrote',
          }),
        ],
      },
      'saoirse',
    ),
    differ(
      {
        saoirse: [
          claim('Averne Water says no link … Courier.', 'SELF_INTERESTED', {
            source: { name: 'Averne Water', type: 'PARTY' },
            cue: 'says',
            chain: ['The Saltmere Courier', 'Averne Water'],
          }),
        ],
        tobias: [
          fact('Averne Water says no link … Courier.', 'Averne Water', 'PARTY', {
            cue: 'says',
            chain: ['The Saltmere Courier', 'Averne Water'],
          }),
        ],
      },
      'saoirse',
    ),
  ],
  ends: { at: 'SIGNED' },
}
