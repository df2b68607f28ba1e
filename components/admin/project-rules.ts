import { checked } from '@/components/ui/form/faults'
import { createProject } from '@/lib/contract/projects'

/** Name, rules and selection as the form has them. @throws DomainError `validation` by field. */
export function projectRules(form: FormData) {
  const reviews = form.get('policy.reviewsPerArticle')
  return checked(createProject.body, {
    name: form.get('name'),
    selection: form.get('selection'),
    policy: {
      // An empty number is no number, not zero.
      reviewsPerArticle: reviews === '' ? null : Number(reviews),
      signer: form.get('signer'),
      names: form.get('names'),
      reasons: form.get('reasons'),
      reauthenticate: form.has('reauthenticate'),
    },
  })
}
