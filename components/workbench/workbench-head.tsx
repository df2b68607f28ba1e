'use client'

import { PanelRightClose, PanelRightOpen } from 'lucide-react'
import { InArticleHead } from '@/components/shell/frame/article-frame'
import { SkipLinks } from '@/components/shell/frame/skip-links'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Segmented } from '@/components/ui/segmented'
import { words } from '@/components/words'
import { untaggedSentences } from '../annotation/article-model'
import { CoverageBar } from '../annotation/coverage-bar'
import type { Bench } from './use-workbench'

/** What the workbench puts into the article's head: how it is shown, how far it is, and the way to hand it in. */
export function WorkbenchHead({ bench }: { bench: Bench }) {
  const { article, canTag, model, layer, look, commands, history, tagging } = bench
  const isText = look.view === 'text'
  return (
    <>
      <SkipLinks
        links={[
          { href: '#text', label: words.skipToText },
          ...(isText
            ? ([
                { href: '#tags', label: words.skipToTags },
                { href: '?view=list', label: words.skipToList },
              ] as const)
            : []),
        ]}
      />
      <InArticleHead place="view">
        {isText && article.review && <CardsButton look={look} />}
        <ViewSwitch bench={bench} />
      </InArticleHead>
      {article.abilities.submit && (
        <InArticleHead place="actions">
          {/* on a phone the list has it at the thumb */}
          <Button
            variant="primary"
            keys="Mod+Enter"
            className={classes(!isText && 'max-sm:hidden')}
            onClick={bench.askDone}
          >
            {words.annotate.markAsDone}
          </Button>
        </InArticleHead>
      )}
      {article.review && (
        <InArticleHead place="below">
          <CoverageBar
            model={model}
            layer={layer}
            onNeeding={commands.goToNeeding}
            history={canTag ? { ...history, undo: tagging.undo, redo: tagging.redo } : undefined}
          />
        </InArticleHead>
      )}
    </>
  )
}

function ViewSwitch({ bench: { model, layer, look, article } }: { bench: Bench }) {
  const isText = look.view === 'text'
  const views =
    isText || !article.review ? (['text', 'list'] as const) : (['text', 'list', 'untagged'] as const)
  return (
    <Segmented
      label={words.annotate.view}
      className="max-sm:grow"
      segments={views.map((view) => ({
        href: look.hrefOf(view),
        label: words.annotate.views[view],
        count: view === 'untagged' ? untaggedSentences(model, layer).length : undefined,
        current: look.view === view,
        onShow: () => look.show(view),
      }))}
    />
  )
}

function CardsButton({ look }: Pick<Bench, 'look'>) {
  return (
    <Button
      size="small"
      keys="F"
      className="max-lg:hidden"
      icon={look.hidesCards ? <PanelRightOpen aria-hidden /> : <PanelRightClose aria-hidden />}
      onClick={look.toggleCards}
    >
      {look.hidesCards ? words.annotate.showCards : words.annotate.hideCards}
    </Button>
  )
}
