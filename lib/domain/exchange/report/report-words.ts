/** What a report says, on screens and in files; British newsroom English. */

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
    compare: 'Compare selected',
    choose: (name: string) => `Compare ${name}`,
    read: 'Dot: share of what is tagged in the body. Line: 95 % interval, articles as the unit. Hollow and grey: provisional, 5 to 9 articles or an interval of 30 points or more; not compared. No dot: fewer than 5 articles or 30 effective passages, or articles picked by hand; the count stands instead of a share, and a grey bar for the interval where there is one. ‘2 of 3’ articles: the third is on hold, an excerpt or not counted for another reason that its report names.',
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
  period: { title: 'Period', from: 'From', to: 'To', show: 'Show' },
  compare: {
    title: 'Compare outlets',
    lead: 'Each difference is given with its own interval: that two intervals overlap says nothing about it.',
    choose: 'Choose outlets',
    few: 'Choose two to six outlets',
    fewText: 'Tick them in the list of outlets; only those with enough articles can be compared.',
    nothing: 'No two of these outlets have enough articles for this label.',
    higher: (more: string, less: string, by: number, low: number, high: number) =>
      `${more} is higher than ${less}: difference ${by} points (${low} to ${high}).`,
    unclear: (a: string, b: string, low: number, high: number) =>
      `${a} and ${b}: no clear difference (${low} to ${high} points).`,
    caption: (label: string) => `Differences in ${label.toLowerCase()}, in points`,
    columns: { pair: 'Difference of', difference: 'Points' },
    left: 'Not compared',
    method:
      'Listed in the order asked for. A difference is compared only where both shares are reportable: at least 10 articles and 30 effective passages, an interval narrower than 30 points, two readers. Its interval is made from those of the two shares (MOVER), at 95 %.',
  },
  isNot:
    'This report describes how the text presents its claims. It does not say whether a claim is true, and it gives the outlet no score.',
  singleReader: 'Single reader: one person alone read some of these articles.',
  unit: 'Count',
  units: { passages: 'Passages', words: 'Words', sentences: 'Sentences' },
  few: {
    title: 'Too few to describe',
    text: (articles: number) =>
      `${articles === 1 ? '1 article is' : `${articles} articles are`} counted; a share needs 5 and 30 effective passages, a comparison 10. Until then this page shows counts and how wide the uncertainty is, and no percentage.`,
  },
  status: { REPORTABLE: 'reportable', PROVISIONAL: 'provisional', TOO_FEW: 'too few to describe' },
  shares: {
    title: 'How is the text made up?',
    caption: 'Shares with their intervals',
    takeaway: (parts: string[]) => `${parts.join(', ')}.`,
    part: (share: string, name: string, range: string) => `${share} ${name}${range}`,
    few: 'Counts only: these articles cannot speak for the outlet.',
    of: (y: number, n: number, unit: string) => `${y} of ${n} ${unit}`,
    range: (low: number, high: number) => `anywhere from ${low} to ${high} in 100`,
    noneSeen: (n: number, high: number) => `None seen in ${n}; could be up to ${high} %`,
    axisFile:
      'Share of what is tagged in the body. Diamond: all articles together, hollow where provisional. Line: 95 % interval, articles as the unit. Bar without a diamond: too few to give a share.',
    axis: 'Share of what is tagged in the body. Dot: one article, its size the passages. Diamond: all articles together. Bar: 95 % interval.',
    axisFew: 'Share of what is tagged in the body. Grey bar: 95 % interval; no point is drawn.',
    axisPicked: 'Share of what is tagged in the body. Dot: one article, its size the passages.',
    opinions: 'Whose opinion',
  },
  columns: {
    label: 'Label',
    share: 'Share',
    low: 'Low',
    high: 'High',
    interval: '95 % interval',
    count: 'Counted',
    all: 'Of',
    status: 'Status',
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
    takeaway: (name: string, passages: number, all: number) =>
      `${name} is cited most: in ${passages} of ${all} sourced passages.`,
    articles: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
    nobody: 'No passage names a source.',
    most: 'Most cited',
    others: (sources: number, passages: number) =>
      `Another ${passages} ${passages === 1 ? 'passage rests' : 'passages rest'} on ${sources} ${sources === 1 ? 'source' : 'sources'} cited less often.`,
    types: 'What kind of source',
    hops: 'Through how many hands',
    hop: (hops: number) =>
      hops === 0 ? 'Own observation' : hops === 1 ? 'The source itself' : `${hops} hands`,
    unnamed: 'Somebody unnamed',
    anonymous: (count: number) =>
      count === 1 ? '1 passage rests on somebody unnamed.' : `${count} passages rest on somebody unnamed.`,
  },
  unverified: {
    title: 'Why are claims unverified?',
    takeaway: (reason: string, count: number, all: number) =>
      `Most often: ${reason}, ${count} of ${all} unverified claims.`,
    none: 'No claim is unverified.',
    among: (count: number) => `One reason for each of ${count} unverified claims, the first that fits.`,
  },
  agreement: {
    title: 'Do reviewers agree?',
    takeaway: (alpha: string, percent: number, articles: number, range: string) =>
      `Alpha ${alpha}${range} over the text of ${articles === 1 ? '1 article' : `${articles} articles`}; the same label on ${percent} % of positions.`,
    range: (low: number, high: number) => ` (95 % interval ${low.toFixed(2)} to ${high.toFixed(2)})`,
    none: 'No article was read by two people before they could see each other’s reading.',
    matrix: 'Who said what: share of all positions, rows one reader, columns the other',
    untagged: 'Not tagged',
    read: '0.80 and above is read as sound, 0.67 to 0.79 as fair, below that with care. Computed on the readings as submitted, before anyone saw another’s.',
  },
  readers: {
    title: 'As each reader had it',
    text: 'Shares in the copies that readers submitted before they could see another’s. How far they lie apart is not in the intervals above.',
    reader: 'Reading',
    settled: 'Final layers',
    name: (number: number) => `Reader ${number}`,
    of: (y: number, n: number) => `${y} of ${n}`,
  },
  articles: {
    title: 'Article by article',
    caption: 'Counted articles',
    takeaway: (shown: number, all: number) =>
      `${shown === all ? 'Every counted article' : `The ${shown} latest of ${all} counted articles`}, newest first. Open one to read its passages in context.`,
    inFile:
      'Every counted article, newest first, with its counts of sourced facts, unverified claims and opinions. The strip is its text from start to end: sourced facts plain, unverified claims striped, opinions dotted.',
    left: 'Left out',
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
    text: (codebook: string) =>
      `Reviewers read blind and tag passages under codebook ${codebook}; an editor settles the differences and a second person signs. A share is the ratio over all counted articles; its interval is Wilson’s at 95 % on the effective number of passages with Student’s t, articles as the unit. How each reviewer differs is not in the interval.`,
    rho: (name: string, rho: string, estimated: boolean) =>
      `${name}: clustering within articles ρ = ${rho}, ${estimated ? 'pooled over all outlets' : 'the stated default'}.`,
    bootstrap: (draws: number, seed: number) =>
      `The interval of alpha: articles drawn again ${draws} times (xorshift32, seed ${seed}), from the 2.5th to the 97.5th percentile; none below five articles.`,
    left: (elsewhere: number, untagged: number) =>
      `${elsewhere} passages in headlines, decks and captions are in no share. ${untagged} % of the words in the body are not tagged: background that nobody would ask a source for.`,
  },
  behind: {
    title: 'Passages',
    count: (total: number) => (total === 1 ? '1 passage' : `${total.toLocaleString('en-GB')} passages`),
    elsewhere: 'In headlines, decks and captions',
    none: 'No passage',
    noneText: 'Nothing is counted under this number now.',
    back: 'Back to the report',
  },
} as const
