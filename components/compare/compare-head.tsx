'use client'

import { InArticleHead } from '@/components/shell/frame/article-frame'
import { useShortcutSheet } from '@/components/shell/keyboard/shortcuts'
import { SavedState } from '@/components/shell/saved-state'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import { isShown } from '../decision/decision-items'
import { ReadingsMenu, type ReadingsMenuProps } from './readings-menu'
import { type CompareAddress, compareViews } from './use-compare-address'
import type { ComparePlace } from './use-compare-place'

export type CompareHeadProps = Pick<ReadingsMenuProps, 'reviewers'> & {
  place: ComparePlace
  address: CompareAddress
  onSend: () => void
}

/** What the article's head offers while comparing: sending, how the readings are shown, and the readings themselves. */
export function CompareHead({ place, address, reviewers, onSend }: CompareHeadProps) {
  const { article, view } = place
  const openSheet = useShortcutSheet()
  return (
    <>
      <InArticleHead place="saved">
        <Saved place={place} />
      </InArticleHead>
      {article.abilities.send && (
        <InArticleHead place="actions">
          <Send place={place} onSend={onSend} />
        </InArticleHead>
      )}
      <InArticleHead place="view">
        <div className="flex flex-wrap items-center gap-2 max-lg:hidden">
          {address.view !== 'list' && view.readings.length > 1 && <Letters place={place} address={address} />}
          <Views address={address} />
        </div>
        <ReadingsMenu article={article} readings={view.readings} reviewers={reviewers} />
        <Button size="small" variant="quiet" keys="?" className="max-lg:hidden" onClick={openSheet}>
          {words.compare.keys}
        </Button>
      </InArticleHead>
    </>
  )
}

function Saved({ place: { pending, savedAt } }: { place: ComparePlace }) {
  if (pending.size > 0) return <SavedState state="saving" count={pending.size} />
  return savedAt && <SavedState state="saved" at={clock.format(savedAt)} />
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Sending is closed while anything is left; what that is stands beside it, with a way to each thing. */
function Send({ place, onSend }: { place: ComparePlace; onSend: () => void }) {
  const { items, view } = place
  const left = items.filter((item) => isShown(item, 'open')).length
  const isReady = view.blockers.length === 0
  const missing = left > 0 ? words.compare.left(left) : words.compare.notReady
  return (
    <>
      {!isReady && (
        <button type="button" className="link target" title={words.compare.whatIsLeft} onClick={onSend}>
          {missing}
        </button>
      )}
      <Button
        variant={isReady ? 'primary' : 'secondary'}
        keys="Mod+Enter"
        blocked={isReady ? undefined : missing}
        onClick={onSend}
      >
        {words.compare.send}
      </Button>
    </>
  )
}

const group = 'inline-flex rounded-control border border-ctl bg-card'
const part =
  'target relative inline-flex h-7.5 min-w-8 items-center justify-center border-ctl px-2.5 not-first-of-type:border-s first-of-type:rounded-s-[5px] last-of-type:rounded-e-[5px] focus-visible:z-10 aria-pressed:bg-hover aria-pressed:font-semibold aria-pressed:text-text aria-pressed:shadow-[inset_0_-2px_0_var(--action)] font-medium text-text2 hover:text-text'

function Letters({ place, address }: { place: ComparePlace; address: CompareAddress }) {
  return (
    <fieldset className={group}>
      <legend className="sr-only">{words.compare.shown}</legend>
      {place.view.readings.map(({ letter }) => (
        <button
          key={letter}
          type="button"
          aria-label={words.compare.showReading(letter)}
          aria-pressed={address.letters.includes(letter)}
          className={part}
          onClick={() => address.toggleLetter(letter)}
        >
          {letter}
        </button>
      ))}
    </fieldset>
  )
}

function Views({ address }: { address: CompareAddress }) {
  return (
    <fieldset className={group}>
      <legend className="sr-only">{words.compare.view}</legend>
      {compareViews.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={address.view === view}
          aria-keyshortcuts="v"
          className={classes(part)}
          onClick={() => address.show(view)}
        >
          {words.compare.views[view]}
        </button>
      ))}
    </fieldset>
  )
}
