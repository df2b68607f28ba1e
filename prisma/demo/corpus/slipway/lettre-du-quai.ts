import { claim, type DemoArticle, differ, fact, opinion, quoted } from '../../article'

export const lettreDuQuai: DemoArticle = {
  slug: 'lettre-du-quai',
  project: 'CLASS',
  title: 'Lettre du quai : la passerelle fermera en juin',
  bylines: ['Nettie Alderwick'],
  publishedAt: '2026-05-09',
  language: 'fr',
  text: [
    'Chers voisins, la passerelle d’Ostrey fermera le 8 juin pour trois semaines, a annoncé vendredi le service des ponts du comté.',
    'L’arrêté, affiché à la mairie, prévoit un détour de 2,4 kilomètres par la route de Kessing. Les piétons n’ont pas été consultés.',
    '« C’est une absurdité : on répare l’hiver ce qui casse l’été », estime Éloïse Kerbrat-Danvers, qui traverse deux fois par jour.',
    'Selon des habitants, une poutre serait fendue depuis l’automne. Le comté n’a pas répondu à mes deux lettres.',
    'L’ingénieur Théophile Garance-Mbeki m’a montré son relevé du 30 avril, qui compte onze boulons rouillés sur quarante.',
    'À mon avis, il faudrait une barque. Le passeur de 1962, dit-on, prenait un sou et racontait une histoire par traversée.',
    'La prochaine lettre paraîtra après la réouverture, si la réouverture vient.',
  ],
  readers: ['tobias', 'saoirse'],
  agreed: [
    fact('la passerelle d’Ostrey fermera … comté.', 'le service des ponts du comté', 'OFFICIAL', {
      cue: 'a annoncé',
    }),
    fact('L’arrêté, affiché à la mairie … Kessing.', 'L’arrêté', 'DOCUMENT', { cue: 'prévoit' }),
    quoted('« C’est une absurdité … jour.', 'Éloïse Kerbrat-Danvers', 'EVALUATION'),
    claim('Selon des habitants … l’automne.', 'VAGUE_SOURCE', {
      source: { name: 'des habitants', type: 'ANONYMOUS' },
      cue: 'Selon',
    }),
    fact('L’ingénieur Théophile Garance-Mbeki … quarante.', 'Théophile Garance-Mbeki', 'EXPERT', {
      cue: 'm’a montré',
    }),
  ],
  differences: [
    differ({ tobias: [claim('Les piétons n’ont pas été consultés.', 'NO_SOURCE')] }, 'tobias'),
    differ(
      { saoirse: [fact('Le comté n’a pas répondu … lettres.', 'The Slipway Letter', 'OWN_REPORTING')] },
      'saoirse',
    ),
    differ(
      {
        tobias: [opinion('À mon avis, il faudrait une barque.', 'PRESCRIPTION')],
        saoirse: [
          opinion('À mon avis, il faudrait une barque.', 'PRESCRIPTION'),
          claim('Le passeur de 1962 … traversée.', 'VAGUE_SOURCE', { cue: 'dit-on' }),
        ],
      },
      'saoirse',
    ),
  ],
  ends: { at: 'UNREAD' },
}
