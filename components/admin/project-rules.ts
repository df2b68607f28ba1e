import { checked } from '@/components/ui/form/faults'
import { createProject } from '@/lib/contract/projects'
import type { ProjectRules } from './project-fields'

/** Name, rules and selection as the form has them. @throws DomainError `validation` by field. */
export function projectRules(form: FormData): ProjectRules {
  const reviews = form.get('policy.reviewsPerArticle')
  const values = {
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
  }
  return createProject.body.parse(checked(createProject.body, values))
}

/** Those of the three that differ from what stands, so that the record says what was changed. */
export function changedRules(rules: ProjectRules, before: ProjectRules): Partial<ProjectRules> {
  const { name, policy, selection } = rules
  const isSamePolicy = JSON.stringify(policy) === JSON.stringify(before.policy)
  return {
    ...(name !== before.name && { name }),
    ...(!isSamePolicy && { policy }),
    ...(selection !== before.selection && { selection }),
  }
}
