import { Checkbox } from '@/components/ui/form/checkbox'
import { importingWords } from './importing-words'

export type Reviewer = { id: string; name: string; role: string }

type ReviewersFieldProps = {
  members: Reviewer[]
  chosen: string[]
  wanted: number
  onChange: (reviewers: string[]) => void
}

/** Who reads the articles, each by themselves. */
export function ReviewersField({ members, chosen, wanted, onChange }: ReviewersFieldProps) {
  return (
    <fieldset className="rounded-card border border-line bg-card px-5 py-4" aria-describedby="reviewers-hint">
      <legend className="float-start mb-1 text-h3">{importingWords.reviewers}</legend>
      <p id="reviewers-hint" className="clear-both text-small text-text2">
        {importingWords.reviewersHint(wanted)}
      </p>
      <div className="mt-2 flex flex-wrap gap-x-8">
        {members.map(({ id, name, role }) => (
          <Checkbox
            key={id}
            name="reviewers"
            label={name}
            hint={role}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </div>
      {chosen.length === 0 && <p className="mt-1 text-small">{importingWords.noReviewers}</p>}
    </fieldset>
  )
}
