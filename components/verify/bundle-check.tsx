'use client'

import { useMemo, useState } from 'react'
import { words } from '@/components/words'
import { printPartialDate } from '@/lib/domain/intake/dates/printed-date'
import { BundlePicker, type PickedFile } from './bundle-picker'
import { type About, checkFile } from './check-file'
import { CheckList } from './check-list'
import { TrustedKeyList } from './trusted-key-list'
import { useTrustedKeys } from './use-trusted-keys'
import { VerdictCard } from './verdict-card'

const sizeLimit = 10_000_000

/** Checks a bundle in this browser: the file is read here and goes nowhere. */
export function BundleCheck() {
  const [picked, setPicked] = useState<PickedFile | null>(null)
  const [error, setError] = useState<string>()
  const keys = useTrustedKeys()
  const ready = keys.installed !== null || keys.failed
  const checked = useMemo(
    () => (picked && ready ? checkFile(picked.contents, [...(keys.installed ?? []), ...keys.pasted]) : null),
    [picked, ready, keys.installed, keys.pasted],
  )
  async function pick(file: File) {
    if (file.size > sizeLimit) {
      setError(words.verify.tooLarge)
      return
    }
    setError(undefined)
    setPicked({ name: file.name, size: file.size, contents: await file.text() })
  }
  return (
    <>
      <BundlePicker picked={picked} error={error} onPick={pick} />
      <div aria-live="polite">{checked && <VerdictCard {...checked} />}</div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-8 empty:hidden">
          {checked && (
            <section aria-labelledby="checked" className="flex flex-col gap-3">
              <h2 id="checked" className="text-h2">
                {words.verify.checked}
              </h2>
              <CheckList checks={checked.checks} />
            </section>
          )}
          {checked?.about && <AboutFile about={checked.about} />}
        </div>
        <TrustedKeyList keys={keys} />
      </div>
    </>
  )
}

function AboutFile({ about }: { about: About }) {
  return (
    <section aria-labelledby="about" className="flex flex-col gap-2">
      <h2 id="about" className="text-h2">
        {words.verify.about}
      </h2>
      <p className="font-semibold">{about.title}</p>
      <p className="text-text2">
        {[about.outlet, printPartialDate(about.publishedAt) ?? words.dateUnknown].join(', ')}
      </p>
      <dl className="mt-2 text-small">
        <dt className="text-text2">{words.verify.signedDigest}</dt>
        <dd className="break-all font-mono">
          <strong>{about.digest.slice(0, 12)}</strong>
          {about.digest.slice(12)}
        </dd>
      </dl>
      <p className="text-small text-text2">{words.verify.digestNote}</p>
    </section>
  )
}
