import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
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
  error,
}: {
  action: string
  period: Report['period']
  projects: { slug: string; name: string }[]
  project: string | undefined
  rest: Readonly<Record<string, string>>
  /** What is wrong with the day it ends with. */
  error?: string
}) {
  const text = reportWords.period
  return (
    <form
      action={action}
      aria-label={text.title}
      className={classes('flex flex-wrap gap-3', error ? 'items-start' : 'items-end')}
    >
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
      <TextField
        id="to"
        name="to"
        type="date"
        label={text.to}
        defaultValue={period.to ?? ''}
        error={error}
        size="small"
        className={error && 'max-w-80'}
      />
      <Button type="submit" size="small" className={error && 'mt-6.5'}>
        {text.show}
      </Button>
    </form>
  )
}
