import { classes } from '@/components/ui/classes'

/** The look of a line in the sidebar: icon and word, icon alone below 1280 px. */
export function sidebarRow(current = false): string {
  return classes(
    'target relative flex h-9.5 w-full items-center gap-3 rounded-control px-2.5 text-start no-underline max-xl:justify-center max-xl:px-0 [&>svg]:size-4.5 [&>svg]:shrink-0',
    current
      ? 'bg-hover font-semibold text-text before:absolute before:inset-y-2 before:-start-3 before:w-[3px] before:rounded-e-[2px] before:bg-action max-xl:before:-start-2'
      : 'font-medium text-text2 hover:bg-hover hover:text-text',
  )
}
