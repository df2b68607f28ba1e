/** Every string of the interface, in one place for translation: sentence case, plain verbs, no blame. */
import type { MissingAttribute } from '@/lib/domain/codebook/attributes'
import type { Holder, Label, OpinionKind, Reason, SourceType } from '@/lib/domain/codebook/labels'
import type { DomainErrorCode } from '@/lib/domain/error'
import type { InstallationRole, ProjectRole } from '@/lib/domain/policy'
import type { ReviewState } from '@/lib/domain/review/workflow'
import type { BlockKind } from '@/lib/domain/text/block'

/** What an article's state is called on screen; `reopened` is to compare with an earlier sign-off. */
export type ArticleStatus =
  | 'draft'
  | 'annotating'
  | 'toCompare'
  | 'toSign'
  | 'signed'
  | 'reopened'
  | 'withdrawn'

const labels: Record<Label, { letter: string; name: string; tooltip: string }> = {
  SOURCED_FACT: {
    letter: 'S',
    name: 'Sourced fact',
    tooltip:
      'A checkable statement for which the text names who or what it comes from. Sourced does not mean true.',
  },
  UNVERIFIED_CLAIM: {
    letter: 'U',
    name: 'Unverified claim',
    tooltip:
      'A checkable statement without a source, or with one too vague to follow (“reportedly”, “officials say”).',
  },
  OPINION: {
    letter: 'O',
    name: 'Opinion',
    tooltip: 'A judgement, prediction or wish that cannot be checked as such. Say whose it is.',
  },
}

const reasons: Record<Reason, string> = {
  ADMITTED_UNVERIFIED: 'The text says it could not check',
  DISPUTED: 'Disputed, left open',
  HEDGED: 'Hedged',
  VAGUE_SOURCE: 'Source too vague',
  SELF_INTERESTED: 'Speaks for its own cause',
  NO_SOURCE: 'No source named',
}

const sourceTypes: Record<SourceType, string> = {
  OFFICIAL: 'Official',
  DOCUMENT: 'Document',
  WITNESS: 'Witness',
  EXPERT: 'Expert',
  PARTY: 'Party to the matter',
  MEDIA: 'News organisation',
  OWN_REPORTING: 'Own reporting',
  ANONYMOUS: 'Unnamed',
  NONE: 'None',
}

const holders: Record<Holder, string> = { AUTHOR: 'Author', QUOTED: 'Person quoted' }

const opinionKinds: Record<OpinionKind, string> = {
  EVALUATION: 'Judgement',
  INTERPRETATION: 'Interpretation',
  FORECAST: 'Forecast',
  PRESCRIPTION: 'What should be done',
}

const missing: Record<MissingAttribute, string> = {
  'source.name': 'Needs a source name',
  'source.type': 'Needs a source type',
  reason: 'Needs a reason',
  holder: 'Needs whose opinion it is',
  holderName: 'Needs the name of the person quoted',
}

const blockKinds: Record<BlockKind, string> = {
  HEADLINE: 'Headline',
  DECK: 'Deck',
  BYLINE: 'Byline',
  DATELINE: 'Date line',
  HEADING: 'Heading',
  PARAGRAPH: 'Paragraph',
  QUOTE: 'Quotation',
  LIST_ITEM: 'List item',
  CAPTION: 'Caption',
  LINK_LIST: 'Links',
  CREDIT: 'Credit',
}

const statuses: Record<ArticleStatus, string> = {
  draft: 'Draft',
  annotating: 'Annotating',
  toCompare: 'To compare',
  toSign: 'To sign',
  signed: 'Signed',
  reopened: 'Reopened',
  withdrawn: 'Withdrawn',
}

const reviewStates: Record<ReviewState, string> = {
  NOT_STARTED: 'Not started',
  IN_PROGRESS: 'Started',
  SUBMITTED: 'Done',
}

const roles: Record<InstallationRole | ProjectRole, string> = {
  ADMIN: 'Admin',
  MEMBER: 'Member',
  READER: 'Reader',
  REVIEWER: 'Reviewer',
  EDITOR: 'Editor',
}

/** What happened, what is safe, what to do: for every refusal the product knows. */
const errors: Record<DomainErrorCode, string> = {
  bad_json: 'The server could not read what was sent. Nothing was changed. Try again.',
  validation: 'Some fields need another look. Nothing was saved yet.',
  unsupported_media_type: 'We cannot read this kind of file. Paste the text instead.',
  too_large: 'This is too large to take in one go. Nothing was saved. Split it and try again.',
  bad_origin:
    'The request came from another address than this page. Open Sourcemark at its own address and try again.',
  method_not_allowed: 'The server does not offer this. Nothing was changed.',
  rate_limited: 'Too many tries. Wait 15 minutes, then try again.',
  busy: 'The server is busy. Your work is kept on this device. Try again in a moment.',
  unauthenticated: 'You are signed out. Your work is kept on this device. Sign in again to go on.',
  forbidden: 'Your role does not allow this. Nothing was changed.',
  human_required: 'Only a signed-in person can do this, not a token.',
  scope_missing: 'This token was not given the right to do this.',
  not_found: 'This page does not exist, or you cannot open it.',
  gone: 'This link was used or has expired. Ask for a new one.',
  blind: 'Layers stay hidden until everyone is done, so no one is influenced.',
  precondition_required: 'The page is out of date. Reload it and try again.',
  version_conflict: 'Someone changed this since you opened it. Choose which version to keep.',
  key_reused: 'This was already sent with other contents. Reload the page and try again.',
  in_progress: 'This is still being saved. Wait a moment.',
  id_taken: 'This was already saved with other contents. Reload the page.',
  no_text: 'This file has no text we can read (scanned PDF?). Paste the text instead.',
  text_invalid: 'This text has characters that cannot be stored. Remove them and try again.',
  span_invalid: 'Select text inside the article.',
  span_out_of_range: 'Select text inside the article.',
  span_splits_character: 'The selection cuts a character in two. Select whole words.',
  span_blank: 'The selection has no words in it. Select text inside the article.',
  quote_mismatch: 'The text has another wording here. Reload the page and select the passage again.',
  crosses:
    'This would cut across another tag. Tags may lie inside one another, not cross. Trim the selection.',
  too_deep: 'This passage already has 3 tags. Delete one to add another.',
  revision_superseded: 'The article has a newer text. Your tags are kept. Reload to see them there.',
  wrong_state: 'The article has moved on since you opened this. Reload to see where it is.',
  article_signed: 'This article is signed and locked. Reopen it to change anything.',
  review_closed: 'Reviewing was closed. Your tags are kept, read only.',
  own_review_open: 'You still have an open reading here. Finish it, or have someone else close reviewing.',
  review_outstanding: 'A reading is still outstanding. You can send the final layer when it is in.',
  incomplete: 'Some tags still need details. Fill them in, then mark as done.',
  open_items: 'Some decisions are still open. Decide them, then send for sign-off.',
  four_eyes: 'You made this final layer, so someone else has to sign it.',
  already_signed: 'This article has already been signed.',
  not_single_person: 'This setting is only for a project with one editor or reviewer.',
  reauth_required: 'Enter your password to confirm that it is you.',
  has_annotations: 'This reading already has tags. Nothing was removed.',
  blocks_fixed: 'Kinds of blocks are fixed once the first reading is done.',
  in_use: 'This is used elsewhere and cannot be deleted.',
  last_admin: 'This is the last admin. Make someone else an admin first.',
  last_editor: 'This is the last editor of the project. Make someone else an editor first.',
  password_weak: 'Choose a longer or less common password. A sentence of at least 12 characters works well.',
  email_invalid: 'Enter an e-mail address, for example ana@example.org.',
  already_member: 'This person already belongs to the project.',
  setup_done: 'This server is already set up. Sign in instead.',
  unavailable: 'The database does not answer. Your work is kept on this device. Try again in a moment.',
  internal: 'Something went wrong on the server. What was saved is safe. Try again.',
}

export const words = {
  product: 'Sourcemark',
  labels,
  noTag: 'No tag',
  reasons,
  sourceTypes,
  holders,
  opinionKinds,
  missing,
  blockKinds,
  statuses,
  onHold: 'On hold',
  reviewStates,
  roles,
  errors,

  // everywhere
  backToQueue: 'Back to queue',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  saving: 'Saving',
  undo: 'Undo',
  redo: 'Redo',
  remove: 'Delete',
  optional: 'optional',
  loading: 'Loading',
  choose: 'Choose',
  noMatch: 'No match',
  unknown: 'unknown',
  dateUnknown: 'no date',
  thereIsAProblem: 'There is a problem',
  noAnswer: 'The server did not answer. What you entered is still here. Try again.',
  /** What to enter, by field, where the contract only knows the rule. */
  faults: {
    email: 'Enter an e-mail address, for example ana@example.org.',
    password: 'Enter your password.',
  },
  errorPrefix: 'Error:',
  skipToMain: 'Skip to content',
  skipToText: 'Skip to text',
  skipToTags: 'Skip to tags',
  skipToList: 'Skip to list view',
  notFound: {
    title: 'Page not found',
    text: 'This page does not exist, or you cannot open it. Check the address, or ask the person who sent you the link.',
  },
  failure: {
    title: 'This page could not be shown',
    text: 'Something went wrong on the server. What was saved is safe, and unsent tags are kept on this device.',
    id: (id: string) => `Error id ${id}`,
  },
  denied: {
    title: 'You can’t open this',
    ask: (names: string) => `Ask ${names}.`,
  },

  // the frame
  nav: {
    label: 'Main',
    queue: 'Queue',
    articles: 'Articles',
    outlets: 'Outlets',
    sources: 'Sources',
    import: 'Import',
    people: 'People',
    settings: 'Settings',
    admin: 'Admin',
    audit: 'Audit',
  },
  shell: {
    home: 'Sourcemark, to the queue',
    projects: 'Project',
    allProjects: 'All projects',
    newProject: 'New project',
    switchProject: 'Switch project',
    help: 'Keyboard shortcuts',
    helpShort: 'Help',
    waiting: (count: number) => `${count} waiting`,
    account: (name: string) => `Account of ${name}`,
    signOut: 'Sign out',
    more: 'More',
    notifications: 'Notices',
    dismiss: 'Dismiss notice',
  },
  theme: {
    light: 'Light theme',
    dark: 'Dark theme',
    system: 'System theme',
    next: (theme: string) => `Switch to ${theme.toLowerCase()}`,
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    lead: 'Single keys work when no field has focus and no dialog is open.',
    everywhere: 'Everywhere',
    sheet: 'Show this list',
    single: 'Single-key shortcuts on',
    waitingFor: (keys: string) => `${keys} then …`,

    thenPress: 'then',
  },
  articleTabs: {
    label: 'Article',
    annotate: 'Annotate',
    compare: 'Compare',
    final: 'Final',
    history: 'History',
    locked: 'locked until everyone is done',
  },
  saved: {
    at: (time: string) => `Saved ${time}`,
    saving: (count: number) => `Saving ${count === 1 ? '1 change' : `${count} changes`}`,
    waiting: (count: number) =>
      `Not saved yet: ${count === 1 ? '1 change' : `${count} changes`}, kept on this device`,
    offline: (count: number) =>
      `Offline. Your tags are kept on this device and will be sent when you are back (${count} waiting).`,
  },

  // getting in
  signIn: {
    title: 'Sign in',
    lead: 'to tag, compare and sign articles.',
    email: 'E-mail',
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    showPassword: 'Show password',
    submit: 'Sign in',
    newHere: 'New here? You need an invitation from your team.',
    wrong: 'E-mail or password is wrong.',
    expired: 'You were signed out. Your unsent tags are kept on this device.',
  },
  setup: {
    title: 'Set up this server',
    lead: 'You will be its first admin. This page closes for good once you finish.',
    code: 'Setup code',
    codeHint: 'Printed in the terminal where the server was started.',
    workspace: 'Workspace',
    project: 'First project',
    name: 'Your name',
    passwordHint: 'At least 12 characters. A sentence works well.',
    submit: 'Create workspace',
    footnote: 'Nothing leaves this server.',
    accepted: 'Setup code from the terminal accepted. Nothing leaves this server.',
  },
  invite: {
    title: (workspace: string) => `Join ${workspace}`,
    lead: (inviter: string, role: string) => `${inviter} invited you as ${role.toLowerCase()}.`,
    submit: 'Join',
    used: (inviter: string) => `This invitation was used or has expired. Ask ${inviter} for a new link.`,
  },

  // queue and articles
  queue: {
    title: 'My work',
    toAnnotate: 'To annotate',
    toCompare: 'To compare',
    toSign: 'To sign',
    start: 'Start',
    continue: 'Continue',
    decide: 'Decide',
    readAndSign: 'Read and sign',
    open: 'Open',
    sentences: (done: number, all: number) => `${done} of ${all} sentences`,
    readingsDone: (done: number, all: number) => `${done} of ${all} done`,
    toDecide: (open: number) => `${open} to decide`,
    empty: 'Nothing waiting',
    emptyWithOthers: (count: number) =>
      count === 1 ? '1 article is with others.' : `${count} articles are with others.`,
    browse: 'Browse articles',
  },
  articles: {
    title: 'Articles',
    columns: {
      title: 'Title',
      outlet: 'Outlet',
      date: 'Date',
      status: 'Status',
      readers: 'Reviewers',
      agreement: 'Agreement',
    },
    emptyTitle: 'Start with one article',
    emptyText:
      'Bring in a text and mark what is sourced, what is claimed without a source, and what is opinion. Nothing is shared until two people have signed it off.',
    paste: 'Paste an article',
    noMatch: 'No article matches these filters',
    clearFilters: 'Clear filters',
    words: (count: number) => `${count.toLocaleString('en-GB')} words`,
  },
  importing: {
    title: 'Import',
    stepsLabel: 'Steps',
    steps: { source: 'Source', split: 'Split', details: 'Details', done: 'Done' },
    stepDone: 'done',
    words: (count: number) => (count === 1 ? '1 word' : `${count.toLocaleString('en-GB')} words`),
    draftKept: 'Kept as a draft in this tab',
    draftTooLong: 'Too long to be kept as a draft: do not close this tab before importing',
    startOver: 'Start over',
    startedOver: 'The draft is gone. Paste another text or choose a file.',
    deniedText: 'Only editors of this project bring articles in.',
    // 1
    paste: 'Paste one article or several, one after the other',
    pasteHint:
      'The text is kept as it is, nothing is repaired. Where each article begins is proposed on the next page.',
    chooseFile: 'Choose a .txt file',
    orDrop: 'or drop one here, up to 10 MB',
    fileTooLarge: 'This file is larger than 10 MB. Split it, or paste a part of it.',
    fileNotText: 'This is no text file. Save it as plain text (.txt), or paste the text.',
    fileDamaged: (count: number) =>
      `${count === 1 ? '1 character' : `${count.toLocaleString('en-GB')} characters`} of this file could not be read as UTF-8 and show as �. Save the file as UTF-8 and choose it again, or go on with what is here.`,
    pasteFirst: 'Paste a text, or choose a file.',
    rights: 'Rights',
    rightsHint: 'For all articles of this text; each can be changed under Details.',
    rightsValues: {
      UNKNOWN: 'Not clear yet',
      FULL_TEXT: 'The full text may be shown',
      QUOTES_ONLY: 'Quotations only may be shown',
    },
    findArticles: 'Find articles',
    warnings: {
      BOM_DROPPED: 'A byte order mark at the beginning was dropped.',
      LINE_ENDINGS: 'Line ends were made alike.',
      NUL_REMOVED: 'Characters that cannot be stored (NUL) were removed.',
      SURROGATE_REPLACED: 'Broken characters were replaced by �.',
    } as Record<string, string>,
    // 2
    found: (count: number) => (count === 1 ? '1 article found' : `${count} articles found`),
    toCheck: (count: number) => `${count} to check`,
    articlesLabel: 'Articles',
    textLabel: 'Source text',
    textHint:
      'Up and Down move the cursor by lines. Enter begins an article there, Delete leaves the block out.',
    tools: 'Correct the split',
    splitHere: 'Split at cursor',
    join: 'Join with previous',
    notArticleText: 'Not article text',
    articleStarts: (number: number) => `Article ${number} starts here`,
    barHint: 'Up and Down move where the article starts.',
    moveUp: (number: number) => `Move the start of article ${number} up`,
    moveDown: (number: number) => `Move the start of article ${number} down`,
    move: 'move',
    cannotMove: 'The start cannot move further that way.',
    cannotSplit: 'An article starts here already. Put the cursor on another line.',
    cannotJoin: 'There is no article above to join with.',
    cannotLeaveOut:
      'Inside an article nothing is dropped. Say what the block is instead (Links, Credit …), or split the article first.',
    moved: (number: number, title: string) => `Article ${number} starts at ${title}`,
    joined: (count: number) => `Joined. ${count === 1 ? '1 article' : `${count} articles`}.`,
    leftOutNow: 'Left out.',
    included: 'Taken back.',
    undone: 'Undone.',
    kindOf: (text: string) => `Kind of block: ${text}`,
    blockKinds: {
      HEADLINE: 'Title',
      DECK: 'Deck',
      BYLINE: 'Byline',
      DATELINE: 'Date line',
      HEADING: 'Heading',
      PARAGRAPH: 'Paragraph',
      QUOTE: 'Quotation',
      LIST_ITEM: 'List item',
      CAPTION: 'Caption',
      LINK_LIST: 'Links',
      CREDIT: 'Credit',
    } satisfies Record<BlockKind, string>,
    printedTwice: 'printed twice',
    leftOut: 'Left out',
    leftOutCount: (count: number) => (count === 1 ? 'Left out: 1 block' : `Left out: ${count} blocks`),
    leftOutWhy: {
      SEE_ALSO: 'points to other articles',
      RULE: 'a line between articles',
      BEFORE_FIRST: 'stands before the first article',
      AFTER_END: 'stands after the end of an article',
      BY_HAND: 'left out by you',
    } as Record<string, string>,
    include: 'Take back',
    untitled: 'No title',
    noOutlet: 'no outlet',
    noDate: 'no date',
    complete: 'found',
    check: {
      outlet: 'Check outlet',
      date: 'Check date',
      title: 'Check title',
      outletAndDate: 'Check outlet, date',
    },
    rules: {
      BYLINE: 'from byline',
      DATE_LINE: 'from date line',
      OWN_LINKS: 'own links',
      READ_MORE: '“Read more at”',
      ORIGINALLY_IN: '“originally in”',
      KEY_LINE: 'from its header',
      EXPORT_HEADER: 'from its header',
      HEAD_URL: 'from its address',
      URL_HOST: 'from its address',
      AMBIGUOUS_DATE: 'day or month unclear',
    } as Record<string, string>,
    typed: 'entered by you',
    inProject: 'in the project already',
    checkLater: 'Fields to check can wait until Details',
    readBy: (names: string) => `Reviewers: ${names}`,
    readByNobody: 'No reviewers yet',
    detailsFirst: 'Details first',
    submit: (count: number) => (count === 1 ? 'Import 1 article' : `Import ${count} articles`),
    nothingToImport: 'There is no article to import. Take one back, or paste another text.',
    // 3
    detailsTitle: 'What is known of each article',
    article: (number: number) => `Article ${number}`,
    fields: {
      outlet: 'Outlet',
      title: 'Title',
      bylines: 'Bylines',
      publishedAt: 'Date',
      url: 'Web address',
      republishedBy: 'Republished by',
      isExcerpt: 'Excerpt: the whole text stands elsewhere',
      language: 'Language',
      rights: 'Rights',
    },
    hints: {
      bylines: 'One name a line',
      publishedAt: 'As far as known: 2014, 2014-12 or 2014-12-16',
      language: 'For example en or fr-CA',
    },
    newOutlet: (name: string) => `New outlet: “${name}” will be created under this name.`,
    outletKnown: 'In the register of outlets.',
    outletFromLinks: 'Only its own links say so: check it.',
    faults: {
      outlet: 'Enter the outlet, for example Voice of America',
      title: 'Enter a title of at most 500 characters',
      bylines: 'Enter names of at most 300 characters, one a line',
      publishedAt: 'Enter a date as 2014, 2014-12 or 2014-12-16, or leave it empty',
      url: 'Enter a web address that begins with https:// or http://',
      republishedBy: 'Enter a name of at most 300 characters',
      language: 'Enter a language code, for example en or fr-CA',
    },
    faultOf: (number: number, message: string) => `Article ${number}: ${message}`,
    duplicate: 'This text is in the project already.',
    openDuplicate: 'Open the article',
    duplicateChoice: (number: number) => `Article ${number} is in the project already`,
    skip: 'Skip',
    keep: 'Keep',
    keepHint: 'Nothing new is made of it; the result names the article that is there.',
    reviewers: 'Who reads them',
    reviewersHint: (count: number) =>
      `Each article is read by these people, independently. This project wants ${count} ${count === 1 ? 'reading' : 'readings'} before comparing.`,
    noReviewers: 'Nobody chosen: the articles wait as drafts until someone is assigned.',
    backTo: (step: string) => `Back to ${step.toLowerCase()}`,
    notImported: 'Nothing was imported. What you entered is kept.',
    noAnswer: 'The connection dropped. What you entered is kept. Try again: nothing is imported twice.',
    // 4
    done: (imported: number, failed: number) => `${imported} imported, ${failed} failed`,
    alreadyThere: (count: number) => `${count} in the project already`,
    outcomes: { CREATED: 'Imported', DUPLICATE: 'In the project already', FAILED: 'Failed' },
    columns: { article: 'Article', outlet: 'Outlet', outcome: 'Result' },
    openFirst: 'Open first',
    goToQueue: 'Go to queue',
    importMore: 'Import more',
  },

  // reading and tagging
  annotate: {
    text: 'Text',
    list: 'List',
    view: 'View',
    tags: 'Tags, in text order',
    aside: 'Tags and notes',
    coverage: (done: number, all: number) => `Sentences ${done} of ${all}`,
    wordsTagged: (percent: number) => `${percent}% of words tagged`,
    needDetails: (count: number) => (count === 1 ? '1 needs details' : `${count} need details`),
    coach: 'Click a sentence, then press 1, 2 or 3',
    coachDone: 'Done. Ctrl+Z undoes. Next: J',
    sentence: (number: number, all: number, text: string, tag: string) =>
      `Sentence ${number} of ${all}. ${text} ${tag}.`,
    notTagged: 'Not tagged',
    tagged: (label: string, done: number, all: number) =>
      `Tagged ${label.toLowerCase()}. ${done} of ${all}. Control Z undoes.`,
    deleted: 'Tag deleted.',
    trimTo: (quote: string) => `Trim to “${quote}”`,
    undone: 'Undone.',
    redone: 'Done again.',
    nothingToUndo: 'Nothing to undo.',
    nothingToRedo: 'Nothing to redo.',
    paragraph: (number: number) => `Paragraph ${number}`,
    showInText: 'Show in text',
    fields: {
      source: 'Source',
      type: 'Type',
      via: 'Via',
      link: 'Link',
      reason: 'Reason',
      whose: 'Whose',
      name: 'Name',
      kind: 'Kind',
      note: 'Note',
    },
    noteHint: 'Only your team sees this',
    enterSource: 'Enter the source name, for example Voice of America',
    selectInside: 'Select text inside the article.',
    notSaved: 'Your tag was not saved because the connection dropped. It is kept on this device. Try again.',
    markAsDone: 'Mark as done',
    markedAsDone: 'Marked as done. You can reopen it until comparing starts.',
    reopenMine: 'Reopen mine',
    doneQuestion: (sentences: number, tagged: number, untagged: number) =>
      `${sentences} sentences: ${tagged} tagged, ${untagged} left untagged on purpose?`,
    notAssigned: 'You are not assigned to this article. You can read the text.',
    conflict: (name: string, time: string) => `${name} changed this tag at ${time}`,
    keepMine: 'Keep mine',
    takeTheirs: (name: string) => `Take ${name}’s`,
  },

  // comparing
  compare: {
    kinds: {
      AGREE: 'agree',
      BOUNDARY: 'same label, other boundaries',
      LABEL: 'label differs',
      ONE_SIDED: 'only one tagged',
    },
    decision: (number: number, all: number) => `Decision ${number} of ${all}`,
    decided: (done: number, all: number) => `Decide ${done} of ${all}`,
    agreement: 'Agreement',
    agreementWord: { high: 'high', fair: 'fair', low: 'low - read with care' },
    acceptAgreed: (count: number) => `Accept ${count} agreed`,
    takeProposal: (letter: string) => `Take proposal: ${letter}`,
    ownLabel: 'Own label',
    send: 'Send for sign-off',
    sent: 'Sent for sign-off.',
    waiting: (done: number, all: number) =>
      `${done} of ${all} done. Layers open when ${all === 2 ? 'both' : 'all'} are done.`,
    onlyEditors: 'Only editors decide here. You can read the readings.',
    stale: (name: string, count: number) =>
      `${name} changed ${count === 1 ? '1 decision' : `${count} decisions`} since you opened this. Read them before you sign.`,
    namesHidden: 'Names hidden until signed',
  },

  // signing
  signOff: {
    title: 'Sign off this article',
    statement: 'I have read the article and the final layer and stand by it.',
    locks:
      'Signing locks text, readings, decisions and final layer, records your name and the time, and gives the article a fingerprint that is public in every export. Later changes need a recorded reopening.',
    submit: 'Sign off and lock',
    sendBack: 'Send back with a note',
    sendBackReason: 'Say what should change',
    noFinal: 'No final layer yet',
    done: (fingerprint: string) =>
      `Signed. Locked with fingerprint ${fingerprint}. Reports include it from now on.`,
    locked: (names: string, date: string) => `Signed by ${names} on ${date}. Read only.`,
    seeRecord: 'See record',
    reopen: 'Reopen',
    reopenTitle: 'Reopen this signed article?',
    reopenText:
      'Its report stays public and is marked “being revised”. The old version stays in the history.',
    reopenReason: 'Why?',
    keepLocked: 'Keep it locked',
    withdraw: 'Withdraw',
    restore: 'Restore',
  },

  // checking
  verify: {
    title: 'Verify a report',
    lead: 'No login, no trackers. The check runs in this browser.',
    unchanged: (date: string) => `Unchanged since sign-off on ${date}.`,
    differs: (what: string) => `This file differs from the signed version: ${what}.`,
    unknownFingerprint: 'We don’t know this fingerprint. Check you have all 12 characters.',
    choose: 'Choose file',
    drop: 'Drop a file here, or',
    checked: 'What we checked',
    differences: 'What differs',
  },
  audit: {
    intact: 'chain intact',
    events: (count: number) => (count === 1 ? '1 event' : `${count.toLocaleString('en-GB')} events`),
  },
} as const
