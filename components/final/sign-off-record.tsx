import { Chip } from '@/components/ui/chip'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { Article, Signature } from '@/lib/contract/articles'

/** The sign-offs the article has had, the latest first. */
export function SignOffRecord({ article }: { article: Article }) {
  const all = [...(article.signOff ? [article.signOff] : []), ...article.earlierSignOffs]
  return (
    <section aria-labelledby="sign-offs" className="flex flex-col gap-4">
      <h2 id="sign-offs" className="text-h3">
        {words.final.record}
      </h2>
      {all.length === 0 && <p className="text-text2">{words.final.noSignOffs}</p>}
      {all.map((signature) => (
        <SignatureCard key={signature.number} signature={signature} inForce={signature === article.signOff} />
      ))}
    </section>
  )
}

/** One sign-off: who, when, what it is known by. */
export function SignatureCard({ signature, inForce }: { signature: Signature; inForce: boolean }) {
  const { number, signer, signedAt, adjudicators, fingerprint, digest, singleReader } = signature
  return (
    <article className="flex flex-col gap-2 rounded-card border border-line bg-card px-4 py-3">
      <h3 className="flex items-center justify-between gap-2 font-semibold text-body">
        {words.final.signOffNumber(number)}
        <Chip dashed={!inForce}>{inForce ? words.final.inForce : words.final.superseded}</Chip>
      </h3>
      <blockquote className="text-text2">“{words.signOff.statement}”</blockquote>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-small [&>dt]:text-text2">
        <dt>{words.final.signedBy}</dt>
        <dd>
          {signer.name}, <Instant at={signedAt} />
        </dd>
        <dt>{words.final.layerBy}</dt>
        <dd>{adjudicators.map(({ name }) => name).join(', ')}</dd>
        <dt>{words.final.fingerprint}</dt>
        <dd className="font-mono font-semibold">{fingerprint}</dd>
        <dt>{words.final.digest}</dt>
        <dd className="break-all font-mono">{digest}</dd>
      </dl>
      {singleReader && <p className="text-small text-text2">{words.final.singleReader}</p>}
    </article>
  )
}
