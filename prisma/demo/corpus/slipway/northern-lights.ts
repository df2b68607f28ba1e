import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const northernLights: DemoArticle = {
  slug: 'northern-lights',
  project: 'CLASS',
  title: 'Green sky over 灯島 and Saltmere “sign of solar storm” 🌌',
  publishedAt: '2026-04-02',
  url: 'https://slipwayletter.example/green-sky',
  text: [
    'A green glow seen from Saltmere to the Japanese island of 灯島 (Tōjima) on Wednesday night was the aurora, the Kessing College observatory said in a post: “Kp 8 🟢🟢, look north!”',
    'The glow was brightest at 23:40, the observatory’s log shows. Its camera at Harrow Point recorded 212 frames.',
    'Photographer תמרה שחף־ים, who was on the pier, told this letter that she had “never seen a colour move like that” 😮.',
    'The glow was also reported from Cafe\u0301 Zoë in Dunlow, where customers are said to have stood on the tables. The café’s owner, Zoë Lindqvist-Amadi, denied it.',
    ['CAPTION', 'The pier at Saltmere at a quarter to midnight. Picture: תמרה שחף־ים'],
    'Some users claimed that the light had knocked out telephones. The network operator, Averne Mobile, said it had recorded no fault.',
    'Nothing lovelier has happened over this coast in decades. A second night is possible, the observatory said, though it gave the odds as one in five.',
  ],
  readers: ['maeve', 'tobias', 'saoirse'],
  agreed: [
    fact('The glow was brightest at 23:40, … shows.', 'the observatory’s log', 'DOCUMENT', {
      cue: 'shows',
      link: 'https://observatory.example/log',
    }),
    fact('Its camera at Harrow Point recorded 212 frames.', 'Its camera at Harrow Point', 'DOCUMENT', {
      cue: 'recorded',
    }),
    fact('The pier at Saltmere at a quarter to midnight.', 'תמרה שחף־ים', 'WITNESS'),
    fact('The café’s owner, Zoë Lindqvist-Amadi, denied it.', 'Zoë Lindqvist-Amadi', 'WITNESS', {
      cue: 'denied',
    }),
    claim('Some users claimed … telephones.', 'DISPUTED', {
      source: { name: 'some users', type: 'ANONYMOUS' },
      cue: 'claimed',
    }),
    opinion('Nothing lovelier has happened … decades.', 'EVALUATION', { loaded: ['lovelier'] }),
  ],
  differences: [
    differ(
      {
        maeve: [
          fact('A green glow seen from Saltmere … north!”', 'Kessing College observatory', 'EXPERT', {
            cue: 'said in a post',
          }),
        ],
        tobias: [
          fact('A green glow seen from Saltmere … north!”', 'Kessing College observatory', 'EXPERT', {
            cue: 'said in a post',
          }),
          quoted('“Kp 8 🟢🟢, look north!”', 'Kessing College observatory', 'PRESCRIPTION'),
        ],
        saoirse: [
          fact('A green glow seen from Saltmere … north!”', 'Kessing College observatory', 'EXPERT', {
            cue: 'said in a post',
          }),
        ],
      },
      'maeve',
    ),
    differ(
      {
        maeve: [quoted('Photographer תמרה שחף־ים, who was … that” 😮.', 'תמרה שחף־ים', 'EVALUATION')],
        tobias: [
          fact('Photographer תמרה שחף־ים, who was … that” 😮.', 'תמרה שחף־ים', 'WITNESS', {
            cue: 'told this letter',
          }),
        ],
        saoirse: [quoted('Photographer תמרה שחף־ים, who was … that” 😮.', 'תמרה שחף־ים', 'EVALUATION')],
      },
      'saoirse',
    ),
    differ(
      {
        maeve: [claim('The glow was also reported … tables.', 'DISPUTED', { cue: 'are said' })],
        tobias: [claim('The glow was also reported … tables.', 'DISPUTED', { cue: 'are said' })],
      },
      'maeve',
    ),
    differ(
      {
        maeve: [
          fact('The network operator, Averne Mobile … fault.', 'Averne Mobile', 'PARTY', { cue: 'said' }),
        ],
        tobias: [
          claim('The network operator, Averne Mobile … fault.', 'SELF_INTERESTED', {
            source: { name: 'Averne Mobile', type: 'PARTY' },
          }),
        ],
        saoirse: [
          claim('The network operator, Averne Mobile … fault.', 'SELF_INTERESTED', {
            source: { name: 'Averne Mobile', type: 'PARTY' },
          }),
        ],
      },
      'maeve',
      'Its own record, which a reader could ask for.',
    ),
    differ(
      {
        maeve: [quoted('A second night is possible … five.', 'Kessing College observatory', 'FORECAST')],
        tobias: [
          claim('A second night is possible … five.', 'HEDGED', {
            source: { name: 'Kessing College observatory', type: 'EXPERT' },
          }),
        ],
      },
      'maeve',
    ),
  ],
  ends: { at: 'SIGNED' },
}
