import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/form/select'
import { TextField } from '@/components/ui/form/text-field'
import type { Report } from '@/lib/contract/reports'
import { reportWords } from '@/lib/domain/exchange/report/report-words'

/** Of which project, from which day to which day; an empty field is open at that end. The rest of the address stays. */
export function PeriodForm({
  action,
  period,
  projects,
  project,
  rest,
}: {
  action: string
  period: Report['period']
  projects: { slug: string; name: string }[]
  project: string | undefined
  rest: Readonly<Record<string, string>>
}) {
  const text = reportWords.period
  return (
    <form action={action} aria-label={text.title} className="flex flex-wrap items-end gap-3">
      {Object.entries(rest).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {projects.length > 1 ? (
        <Select
          id="project"
          name="project"
          label={text.project}
          placeholder={text.allProjects}
          options={projects.map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValue={project ?? ''}
          size="small"
          className="max-w-64"
        />
      ) : (
        project && <input type="hidden" name="project" value={project} />
      )}
      <TextField
        id="from"
        name="from"
        type="date"
        label={text.from}
        defaultValue={period.from ?? ''}
        size="small"
      />
      <TextField id="to" name="to" type="date" label={text.to} defaultValue={period.to ?? ''} size="small" />
      <Button type="submit" size="small">
        {text.show}
      </Button>
    </form>
  )
}
