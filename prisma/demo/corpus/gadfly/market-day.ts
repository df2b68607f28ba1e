import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const marketDay: DemoArticle = {
  slug: 'market-day',
  project: 'PRESS_REVIEW',
  title: 'Lanterns, noodles and the usual moaners',
  bylines: ['Barnabas Quirke'],
  publishedAt: '2026-04-25',
  text: [
    'Ropewalk Quay was alive on Friday, and it took the town’s professional moaners less than a day to object.',
    'The council’s counters recorded 5,200 visitors. I ate at four stalls and regret none of them, though the eel was grey.',
    'Some say the music went on until two. The police log has the last call at 11.40pm.',
    'A certain hotelier is rumoured to be behind the complaints. He has, we hear, a terrace to fill.',
    'Winifred Bleasdale, 83, told the Courier that the town had never looked so alive. She has lived above the chandlery since before the moaners were born.',
    'Takings are believed to have passed £100,000. The manager, Yusuf Lindenmeyer, laughed when I asked him and gave no figure.',
    'Nothing better has happened to this dismal quay in forty years. The council must license the June market at once.',
    'It will dither, as it always does.',
  ],
  readers: ['saoirse', 'tobias'],
  agreed: [
    opinion('Ropewalk Quay was alive on Friday … object.', 'EVALUATION', {
      loaded: ['professional moaners'],
    }),
    fact('The council’s counters recorded 5,200 visitors.', 'The council’s counters', 'DOCUMENT', {
      cue: 'recorded',
    }),
    claim('Some say the music went on until two.', 'DISPUTED', { cue: 'say' }),
    fact('The police log has the last call at 11.40pm.', 'The police log', 'DOCUMENT', { cue: 'has' }),
    claim('A certain hotelier is rumoured … complaints.', 'VAGUE_SOURCE', { cue: 'is rumoured' }),
    fact('The manager, Yusuf Lindenmeyer, laughed … figure.', 'The Averne Gadfly', 'OWN_REPORTING'),
    opinion('Nothing better has happened … years.', 'EVALUATION', { loaded: ['dismal'] }),
    opinion('The council must license … once.', 'PRESCRIPTION'),
    opinion('It will dither, as it always does.', 'FORECAST'),
  ],
  differences: [
    differ(
      {
        saoirse: [opinion('I ate at four stalls … grey.', 'EVALUATION')],
        tobias: [fact('I ate at four stalls … grey.', 'The Averne Gadfly', 'OWN_REPORTING')],
      },
      'saoirse',
    ),
    differ(
      {
        saoirse: [claim('He has, we hear, a terrace to fill.', 'VAGUE_SOURCE', { cue: 'we hear' })],
        tobias: [opinion('He has, we hear, a terrace to fill.', 'INTERPRETATION')],
      },
      'saoirse',
    ),
    differ(
      {
        saoirse: [
          quoted('Winifred Bleasdale, 83, told the Courier … alive.', 'Winifred Bleasdale', 'EVALUATION'),
        ],
        tobias: [
          fact('Winifred Bleasdale, 83, told the Courier … alive.', 'Winifred Bleasdale', 'WITNESS', {
            cue: 'told the Courier',
            chain: ['The Saltmere Courier', 'Winifred Bleasdale'],
          }),
        ],
      },
      'saoirse',
      'A quoted opinion, even through another paper.',
    ),
    differ({ tobias: [claim('She has lived above … born.', 'NO_SOURCE')] }, 'NO_TAG'),
    differ(
      {
        saoirse: [
          claim('Takings are believed to have passed £100,000.', 'VAGUE_SOURCE', { cue: 'are believed' }),
        ],
        tobias: [claim('are believed to have passed £100,000', 'HEDGED')],
      },
      'saoirse',
    ),
  ],
  ends: { at: 'SIGNED' },
}
