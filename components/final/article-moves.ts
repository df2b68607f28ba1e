import { words } from '@/components/words'
import { request } from '@/lib/contract/client'

export type MoveName = 'sendBack' | 'reopen' | 'hold' | 'release' | 'withdraw' | 'restore'

export type Move = {
  title: string
  text: string
  ask: string
  confirm: string
  cancel: string
  /** What is said once it is done. */
  done: string
  act: (articleId: string, reason: string, key: string) => Promise<unknown>
}

const { signOff } = words

/** What an editor may do to an article besides signing it: each asks for a reason and says what will happen. */
export const articleMoves: Record<MoveName, Move> = {
  sendBack: {
    title: signOff.sendBackTitle,
    text: signOff.sendBackText,
    ask: signOff.sendBackReason,
    confirm: signOff.sendBackConfirm,
    cancel: words.cancel,
    done: signOff.sentBack,
    act: (articleId, reason, key) =>
      request('POST /api/v1/articles/{articleId}/send-back', {
        params: { articleId },
        body: { reason },
        key,
      }),
  },
  reopen: {
    title: signOff.reopenTitle,
    text: signOff.reopenText,
    ask: signOff.reopenReason,
    confirm: signOff.reopen,
    cancel: signOff.keepLocked,
    done: signOff.reopened,
    act: (articleId, reason, key) =>
      request('POST /api/v1/articles/{articleId}/reopen', { params: { articleId }, body: { reason }, key }),
  },
  hold: {
    title: signOff.holdTitle,
    text: signOff.holdText,
    ask: signOff.holdReason,
    confirm: signOff.hold,
    cancel: signOff.keepInReports,
    done: signOff.held,
    act: (articleId, reason, key) =>
      request('POST /api/v1/articles/{articleId}/hold', { params: { articleId }, body: { reason }, key }),
  },
  release: {
    title: signOff.releaseTitle,
    text: signOff.releaseText,
    ask: signOff.releaseReason,
    confirm: signOff.release,
    cancel: signOff.keepOnHold,
    done: signOff.released,
    act: (articleId, reason, key) =>
      request('POST /api/v1/articles/{articleId}/release', { params: { articleId }, body: { reason }, key }),
  },
  withdraw: {
    title: signOff.withdrawTitle,
    text: signOff.withdrawText,
    ask: signOff.withdrawReason,
    confirm: signOff.withdraw,
    cancel: signOff.keepIt,
    done: signOff.withdrawn,
    act: (articleId, reason, key) =>
      request('POST /api/v1/articles/{articleId}/withdraw', { params: { articleId }, body: { reason }, key }),
  },
  restore: {
    title: signOff.restoreTitle,
    text: signOff.restoreText,
    ask: signOff.withdrawReason,
    confirm: signOff.restore,
    cancel: words.cancel,
    done: signOff.restored,
    act: (articleId, reason, key) =>
      request('POST /api/v1/articles/{articleId}/restore', { params: { articleId }, body: { reason }, key }),
  },
}
