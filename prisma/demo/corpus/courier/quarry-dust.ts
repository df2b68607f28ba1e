import { claim, type DemoArticle, differ, fact, quoted } from '../../article'

export const quarryDust: DemoArticle = {
  slug: 'quarry-dust',
  project: 'PRESS_REVIEW',
  title: 'Quarry dust measured at twice the guideline',
  bylines: ['Desmond Iverleigh'],
  publishedAt: '2026-04-09',
  url: 'https://saltmerecourier.example/2026/quarry-dust',
  text: [
    'Dust from Wexcombe Quarry reached twice the county’s guideline on nine days in March, readings from a monitor at Dunlow church show.',
    'The monitor was set up by Kessing College at the request of the parish. Its data are published every hour.',
    'Quarry manager Barnaby Oxenholme said that the monitor stood “next to a gravel drive that everybody uses”. The Courier saw no vehicle on the drive in two hours on Saturday.',
    'Doctors in the village have noticed more coughs this spring, a person with knowledge of the surgery said.',
    'Lorry drivers say the quarry waters its roads only before inspections. Villagers believe that loads leave uncovered at night.',
    'Parish councillor Rosalind Ekwueme-Hart said the county must act before summer.',
    'County officer Gareth Pilkington-Shaw wrote that his department “has opened a file”. He gave no date for a decision.',
    'The quarry’s licence, which the county has put online, runs until 2031.',
  ],
  readers: ['maeve', 'saoirse'],
  agreed: [
    fact('Dust from Wexcombe Quarry … church show.', 'a monitor at Dunlow church', 'DOCUMENT', {
      cue: 'show',
    }),
    claim('Doctors in the village … surgery said.', 'VAGUE_SOURCE', {
      source: { name: 'a person with knowledge of the surgery', type: 'ANONYMOUS' },
    }),
    claim('Lorry drivers say … inspections.', 'VAGUE_SOURCE', {
      source: { name: 'lorry drivers', type: 'ANONYMOUS' },
      cue: 'say',
    }),
    claim('Villagers believe … night.', 'VAGUE_SOURCE', {
      source: { name: 'villagers', type: 'ANONYMOUS' },
      cue: 'believe',
    }),
    quoted('Parish councillor Rosalind Ekwueme-Hart … summer.', 'Rosalind Ekwueme-Hart', 'PRESCRIPTION'),
    fact('County officer Gareth Pilkington-Shaw wrote … file”.', 'Gareth Pilkington-Shaw', 'OFFICIAL', {
      cue: 'wrote',
    }),
    fact('The quarry’s licence … 2031.', 'licence', 'DOCUMENT'),
  ],
  differences: [
    differ(
      { maeve: [claim('The monitor was set up … the parish.', 'NO_SOURCE')] },
      'NO_TAG',
      'Background that nobody would ask a source for.',
    ),
    differ(
      {
        maeve: [
          claim('Quarry manager Barnaby Oxenholme said … uses”.', 'DISPUTED', {
            source: { name: 'Barnaby Oxenholme', type: 'PARTY' },
          }),
        ],
        saoirse: [
          fact('Quarry manager Barnaby Oxenholme said … uses”.', 'Barnaby Oxenholme', 'PARTY', {
            cue: 'said',
          }),
        ],
      },
      'maeve',
      'The paper’s own observation contradicts it and the text leaves it open.',
    ),
    differ(
      {
        maeve: [
          fact('The Courier saw no vehicle … on Saturday.', 'The Saltmere Courier', 'OWN_REPORTING', {
            cue: 'saw',
          }),
        ],
      },
      'maeve',
    ),
    differ(
      { saoirse: [fact('He gave no date for a decision.', 'The Saltmere Courier', 'OWN_REPORTING')] },
      'saoirse',
    ),
  ],
  ends: { at: 'SIGNED' },
}
