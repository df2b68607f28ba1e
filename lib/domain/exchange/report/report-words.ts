/** What a report says, on screens and in files; British newsroom English. */

/** As numbers are printed. */
export function thousands(count: number): string {
  return count.toLocaleString('en-GB')
}

export const reportWords = {
  step: 'Report',
  signed: (count: number) => (count === 1 ? 'signed article' : 'signed articles'),
  /** How many of the signed articles are in the figures: a held one or an excerpt is not. */
  eligibleOf: ({ eligible, signed }: { eligible: number; signed: number }) =>
    eligible === signed ? String(signed) : `${eligible} of ${signed}`,
  passages: (count: number) => (count === 1 ? 'tagged passage' : 'tagged passages'),
  words: 'words in the body',
  counted: 'counted',
  chosen: 'How they were chosen',
  selections: {
    RANDOM: 'Drawn at random',
    CENSUS: 'Every article of its period',
    SYSTEMATIC: 'Drawn by a fixed step',
    HAND_PICKED: 'Picked by hand: describes these articles only',
  },
  none: 'No signed article yet',
  noneText: 'Reports start with the first sign-off.',
  noneThen: 'No signed article of this period',
  noneThenText: 'Choose other days, or leave both empty for all that is signed.',
  index: {
    tabs: 'Reports and register',
    reports: 'Reports',
    register: 'Register',
    lead: 'How the signed articles of each outlet are made up, in the projects you are in.',
    columns: { outlet: 'Outlet', articles: 'Articles', updated: 'Last signed' },
    takeaway: (outlets: number, comparable: number) =>
      `${outlets === 1 ? '1 outlet has' : `${outlets} outlets have`} a signed article here; ${comparable === 0 ? 'none has' : comparable === 1 ? '1 has' : `${comparable} have`} enough of them to be compared.`,
    compare: 'Compare selected',
    choose: (name: string) => `Compare ${name}`,
    read: 'Dot: share of what is tagged in the body. Line: 95 % interval, articles as the unit. Hollow and grey: provisional, 5 to 9 articles or an interval of 30 points or more; not compared. No dot: fewer than 5 articles or 30 effective passages; the count stands instead of a share, and a grey bar for the interval where there is one. Articles picked by hand have no interval. ‘2 of 3’ articles: the third is on hold, an excerpt or not counted for another reason that its report names.',
    order:
      'Listed by name. The list is not a ranking: shares describe how texts present their claims, never whether they are true. Intervals that overlap can still differ; choose two to six outlets to see the difference itself with its interval.',
  },
  views: {
    legend: (title: string) => `Show “${title}” as`,
    chart: 'Chart',
    table: 'Table',
    csv: 'CSV',
    csvOf: (title: string) => `CSV of “${title}”`,
    copy: 'Copy link',
    copyOf: (title: string) => `Copy link to “${title}”`,
  },
  exports: {
    button: 'Export',
    formats: {
      html: { name: 'HTML', hint: 'To read and print; opens without a network' },
      csv: { name: 'CSV', hint: 'For spreadsheets; one row per figure' },
      json: { name: 'JSON', hint: 'For programs; every figure and how it was made' },
    },
  },
  period: {
    title: 'Period',
    project: 'Project',
    allProjects: 'All of mine',
    from: 'From',
    to: 'To',
    show: 'Show',
    backwards:
      'This day is before the one it begins with. Choose a later one, or leave one of the two empty.',
    since: (day: string) => `from ${day}`,
    until: (day: string) => `until ${day}`,
    between: (from: string, to: string) => `from ${from} to ${to}`,
  },
  compare: {
    title: 'Compare outlets',
    lead: 'Each difference is given with its own interval: that two intervals overlap says nothing about it.',
    choose: 'Choose outlets',
    /** By how many are chosen. */
    few: (chosen: number) =>
      chosen === 1
        ? 'Choose one more outlet'
        : chosen > 6
          ? `Choose six of these ${chosen} outlets`
          : 'Choose two to six outlets',
    fewText: 'Tick them in the list of outlets; only those with enough articles can be compared.',
    nothing: 'No two of these outlets have enough articles for this label.',
    higher: (more: string, less: string, by: number, low: number, high: number) =>
      `${more} is higher than ${less}: difference ${by} points (${low} to ${high}).`,
    unclear: (a: string, b: string, low: number, high: number) =>
      `${a} and ${b}: no clear difference (${low} to ${high} points).`,
    shareCaption: (label: string) => `Shares of ${label.toLowerCase()}`,
    caption: (label: string) => `Differences in ${label.toLowerCase()}, in points`,
    columns: { pair: 'Difference of', difference: 'Points' },
    left: 'Not compared',
    source:
      'Share of what is tagged in the body. Diamond: all articles together. Bar: 95 % interval, articles as the unit.',
    method:
      'Listed in the order asked for. A difference is compared only where both shares are reportable: at least 10 articles and 30 effective passages, an interval narrower than 30 points, two readers. Its interval is made from those of the two shares (MOVER), at 95 %.',
  },
  isNot:
    'This report describes how the text presents its claims. It does not say whether a claim is true, and it gives the outlet no score.',
  singleReader: 'Single reader: one person alone read some of these articles.',
  unit: 'Count',
  units: { passages: 'Passages', words: 'Words', sentences: 'Sentences' },
  few: {
    title: 'Too few to describe',
    text: (articles: number) =>
      `${articles === 1 ? '1 article is' : `${articles} articles are`} counted; a share needs 5 and the weight of 30 independent passages, a comparison 10. Until then this page shows counts and how wide the uncertainty is, and no share.`,
    titlePicked: 'Describes these articles only',
    picked: (articles: number) =>
      `${articles === 1 ? '1 article is' : `${articles} articles are`} counted, picked by hand. What was not drawn by a rule describes itself: its shares have no intervals, and say nothing of the outlet.`,
    now: (articles: number) => `${articles} now`,
    share: '5: a share',
    comparison: '10: a comparison',
  },
  lead: {
    where: (articles: number, isPicked: boolean) =>
      `In ${articles === 1 ? '1 signed article' : `${articles} signed articles`}${isPicked ? ', picked by hand' : ''}`,
    whole: (where: string, said: string) => `${where}, ${said}.`,
    noneCounted: (signed: number) =>
      signed === 1
        ? 'The one signed article is left out of the shares.'
        : `All ${signed} signed articles are left out of the shares.`,
    units: {
      passages: 'tagged passages',
      words: 'tagged words',
      sentences: 'labelled sentences',
    },
    names: {
      SOURCED_FACT: 'sourced fact',
      UNVERIFIED_CLAIM: 'unverified claims',
      OPINION: 'opinion',
    },
    oneClaim: 'unverified claim',
    interval: '95 % interval',
    share: (percent: string, unit: string, name: string, range: string) =>
      `${percent} % ${unit ? `of ${unit} ` : ''}are ${name}${range}`,
    range: (low: number, high: number) => ` (${low}–${high})`,
    none: (n: number, unit: string, name: string, high: number | null) =>
      `none of ${n}${unit ? ` ${unit}` : ''} are ${name}${high === null ? '' : ` (could be up to ${high} %)`}`,
    all: (n: number, unit: string, name: string, low: number | null) =>
      `all of ${n}${unit ? ` ${unit}` : ''} are ${name}${low === null ? '' : ` (could be as few as ${low} %)`}`,
    tooFew: (y: number, n: number, unit: string, name: string) =>
      `${y} of ${n}${unit ? ` ${unit}` : ''} ${y === 1 ? 'is' : 'are'} ${name} (too few for a share)`,
    firstCount: (y: number, n: number, unit: string, name: string) =>
      `${y} of ${n} ${unit} ${y === 1 ? 'is' : 'are'} ${name}`,
    count: (y: number, name: string) => `${y} ${name}`,
  },
  source: (articles: string, signed: number, days: string, unit: string, signedAt: string) =>
    `Source: ${articles} ${signed === 1 ? 'signed article' : 'signed articles'}${days ? `, ${days}` : ''}, ${unit} of the body${signedAt ? `, as signed by ${signedAt}` : ''}.`,
  status: { REPORTABLE: 'reportable', PROVISIONAL: 'provisional', TOO_FEW: 'too few to describe' },
  shares: {
    title: 'How is the text made up?',
    caption: 'Shares with their intervals',
    inside: (percent: number) => `${percent} % of the words in the body stand in a tagged passage.`,
    mostly: (isAuthor: boolean, count: number, all: number) =>
      `Opinion is mostly ${isAuthor ? 'the author’s own' : 'that of people quoted'} (${count} of ${all}).`,
    bar: (unit: string, n: number) => `${unit}, n ${thousands(n)}`,
    body: (n: number) => `All words in the body, n ${thousands(n)}`,
    insideWords: 'Words of the body in a tagged passage',
    insideTag: (percent: number) => `inside a tagged passage ${percent} %`,
    outside: (percent: number) => `not tagged ${percent} %`,
    note: 'Headlines, decks and captions are tagged but in no share. Not tagged: background that nobody would ask a source for, left so on purpose. Shares are rounded and may not add up to 100.',
    noneOf: 'none seen',
    underOne: 'under 1',
    overNinetyNine: 'over 99',
    axisFilePicked:
      'Share of what is tagged in the body, of these articles alone. Hollow diamond: all of them together.',
    allOf: 'all',
    few: 'Counts only: these articles cannot speak for the outlet.',
    of: (y: number, n: number, unit: string) => `${thousands(y)} of ${thousands(n)} ${unit}`,
    range: (low: number, high: number) => `anywhere from ${low} to ${high} in 100`,
    noneSeen: (n: number, high: number) => `None seen in ${n}; could be up to ${high} %`,
    allSeen: (n: number, low: number) => `All of ${n}; could be as few as ${low} %`,
    axisFile:
      'Share of what is tagged in the body. Diamond: all articles together, hollow where provisional. Line: 95 % interval, articles as the unit. Bar without a diamond: too few to give a share.',
    axis: 'Share of what is tagged in the body. Dot: one article, its size the passages. Diamond: all articles together. Bar: 95 % interval.',
    axisFew: 'Share of what is tagged in the body. Grey bar: 95 % interval; no point is drawn.',
    axisPicked: 'Share of what is tagged in the body. Dot: one article, its size the passages.',
    opinions: 'Whose opinion',
  },
  sure: {
    title: 'How sure are we, and how different are the articles?',
    titleFew: 'What was counted, and how unsure is it?',
    picked: 'Articles that were picked by hand speak for themselves only: no interval for the outlet.',
    few: (points: number, articles: number) =>
      `Each interval spans more than ${points} in 100: ${articles === 1 ? 'one article' : `${articles} articles`} cannot speak for the outlet.`,
    spread: (least: number, most: number, name: string, near: number | null) =>
      `Single articles run from ${least} to ${most} % ${name}${near === null ? '.' : `; the outlet’s share is known within about ${near} points.`}`,
  },
  columns: {
    label: 'Label',
    share: 'Share',
    low: 'Low',
    high: 'High',
    interval: '95 % interval',
    count: 'Counted',
    all: 'Of',
    status: 'Status',
    alpha: 'Alpha',
    what: 'What',
    passages: 'Passages',
    articles: 'Articles',
    published: 'Published',
    article: 'Article',
    counts: 'S · U · O',
    text: 'Text from start to end',
    why: 'Why',
  },
  cited: {
    title: 'Who is cited?',
    takeaway: (names: string, count: number, passages: number, all: number) =>
      `${names} ${count === 1 ? 'is' : 'are'} cited most: ${count === 1 ? 'in' : 'each in'} ${passages} of ${all} sourced passages.`,
    several: (count: number, isCut: boolean, passages: number, all: number) =>
      `${isCut ? 'At least ' : ''}${count} sources are cited most, each in ${passages} of ${all} sourced passages.`,
    once: 'No source is cited more than once.',
    articles: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
    nobody: 'No passage names a source.',
    most: 'Most cited',
    otherSources: 'Sources beyond those most cited',
    others: (sources: number, passages: number) =>
      `Another ${passages} ${passages === 1 ? 'passage rests' : 'passages rest'} on ${sources} other ${sources === 1 ? 'source' : 'sources'}.`,
    types: 'What kind of source',
    hops: 'Through how many hands',
    hop: (hops: number) =>
      hops === 0 ? 'Own observation' : hops === 1 ? 'The source itself' : `${hops} hands`,
    share: (count: number, all: number) => (all === 0 ? '' : `${Math.round((100 * count) / all)} %`),
    unnamed: 'Somebody unnamed',
    anonymous: (count: number) =>
      count === 1 ? '1 passage rests on somebody unnamed.' : `${count} passages rest on somebody unnamed.`,
  },
  unverified: {
    title: 'Why are claims unverified?',
    takeaway: (names: string, count: number, most: number, all: number) =>
      `Most often: ${names}, ${count === 1 ? '' : 'each '}${most} of ${all} unverified claims.`,
    none: 'No claim is unverified.',
    note: 'One reason for each claim, the first that fits in the order of the codebook.',
  },
  agreement: {
    title: 'Do reviewers agree?',
    takeaway: (word: string, alpha: string, range: string) =>
      `${word} agreement on these articles: alpha ${alpha}${range}.`,
    words: { high: 'High', fair: 'Fair', low: 'Low' },
    undefined: (articles: number) =>
      `Alpha is not defined on ${articles === 1 ? 'this article' : `these ${articles} articles`}: nobody could have disagreed.`,
    lowest: (label: string) => `Lowest for ${label}.`,
    confused: (label: string, other: string) => `Lowest for ${label}, most often against ${other}.`,
    same: (percent: number, articles: number) =>
      `The same label on ${percent} % of positions in ${articles === 1 ? '1 article' : `${articles} articles`}.`,
    byLabel: 'Krippendorff’s alpha over text positions and, last, over whole sentences; 95 % interval',
    each: 'All labels',
    range: (low: number, high: number) => ` (${low.toFixed(2)}–${high.toFixed(2)})`,
    none: 'No article was read by two people before they could see each other’s reading.',
    matrix: 'Who said what: share of all positions, rows one reader, columns the other',
    untagged: 'Not tagged',
    noTag: 'no tag',
    positions: 'positions of the text',
    bySentence: 'By whole sentences',
    reviewers: (count: number) => (count === 1 ? '1 reviewer' : `${count} reviewers`),
    units: {
      title: 'For researchers: passages as units',
      text: 'Krippendorff’s unitizing family takes passages as units: where they begin and end, and what they are called. A label of its own counts only where another reader marked the same words.',
      all: 'Place and label (uα)',
      boundaries: 'Place alone (|uα)',
      kinds: 'Label where both marked (cuα)',
      ofLabel: (name: string) => `${name} where both marked ((k)uα)`,
    },
    alike: (alike: number, passages: number) =>
      `${thousands(alike)} of ${thousands(passages)} passages of the final layers stood so in every reading`,
    decided: (count: number) =>
      count === 1 ? '1 was decided by an editor' : `${thousands(count)} were decided by an editor`,
    read: '0.80 and above is high, 0.67 to 0.79 fair, below that low, to be read with care. Computed on the readings as submitted, before anyone saw another’s.',
  },
  readers: {
    title: 'As each reader had it',
    text: 'Shares in the copies that readers submitted before they could see another’s. How far they lie apart is not in the intervals above. They lead to no passages: readers are lettered anew for each article, and who is who from one to the next stays closed.',
    reader: 'Reading',
    settled: 'Final layers',
    name: (number: number) => `Reader ${number}`,
    of: (y: number, n: number) => `${thousands(y)} of ${thousands(n)}`,
  },
  articles: {
    title: 'Article by article',
    caption: 'Counted articles',
    takeaway: (shown: number, all: number) =>
      `${shown === all ? 'Every counted article' : `The ${shown} latest of ${all} counted articles`}, newest first. Open one to read its passages in context.`,
    inFile: (listed: number, all: number) =>
      `${listed === all ? 'Every counted article' : `The ${listed} latest of ${all} counted articles`}, newest first.`,
    strip:
      'S, U and O: how many are sourced fact, unverified claim and opinion. The strip is its text from start to end: sourced facts plain, unverified claims striped, opinions dotted.',
    left: 'Left out',
    passages: 'Passages',
    undated: 'No date',
    why: {
      ON_HOLD: 'on hold',
      EXCERPT: 'an excerpt',
      SINGLE_READER: 'read by one person only',
      NOT_COUNTED: 'signed before counting began',
      DUPLICATE: 'the same text is counted already',
      DATE_UNKNOWN: 'no date known',
      DATE_TOO_COARSE: 'its date is too coarse for the period',
      BEING_REVISED: 'being revised',
    },
  },
  method: {
    title: 'Method note',
    short: 'How this is made',
    text: (codebook: string) =>
      `Reviewers read blind and tag passages under codebook ${codebook}; an editor settles the differences and a second person signs. A share is the ratio over all counted articles; its interval is Wilson’s at 95 % on the effective number of passages with Student’s t, articles as the unit. How each reviewer differs is not in the interval.`,
    examples: {
      SOURCED_FACT: 'For example: “The council approved the plan on Monday, its minutes show.”',
      UNVERIFIED_CLAIM: 'For example: “Several councillors are said to oppose the plan.”',
      OPINION: 'For example: “The plan is a missed chance for the town.”',
    },
    snapshot: (snapshot: string, software: string) =>
      `Data snapshot ${snapshot}: SHA-256 over the digests of the counted sign-offs, sorted. The same signed articles give the same snapshot anywhere. Made with ${software}.`,
    rho: (name: string, rho: string, estimated: boolean) =>
      `${name}: clustering within articles ρ = ${rho}, ${estimated ? 'pooled over the outlets of your projects' : 'the stated default'}.`,
    bootstrap: (draws: number, seed: number) =>
      `The interval of alpha: articles drawn again ${draws} times (xorshift32, seed ${seed}), from the 2.5th to the 97.5th percentile; none below five articles.`,
    elsewhere: (count: number) =>
      count === 1
        ? '1 passage in headlines, decks and captions is in no share.'
        : `${count} passages in headlines, decks and captions are in no share.`,
    left: (untagged: number) =>
      `${untagged} % of the words in the body are not tagged: background that nobody would ask a source for.`,
  },
  stretches: {
    title: 'What was said of the same words',
    lead: (outlet: string, one: string, other: string) =>
      one === other
        ? `${outlet} · two readers said: ${one}`
        : `${outlet} · one reader said: ${one} · another: ${other}`,
    text: 'Stretches of the body in the counted articles, as long as neither reading changes. Read before anyone saw another’s.',
    none: 'Nowhere',
    noneText: 'No two readers said this of the same words in the articles that are counted now.',
    compare: 'Both readings',
  },
  behind: {
    title: 'Passages',
    count: (total: number) => (total === 1 ? '1 passage' : `${thousands(total)} passages`),
    within: (count: number) => (count === 1 ? 'in 1 passage' : `in ${thousands(count)} passages`),
    settled: { ALIKE: 'as every reading had them', DECIDED: 'decided by an editor' },
    elsewhere: 'In headlines, decks and captions',
    left: 'left out of the report and counted nowhere',
    none: 'No passage',
    noneText: 'Nothing is counted under this number now.',
    back: 'Back to the report',
  },
} as const
