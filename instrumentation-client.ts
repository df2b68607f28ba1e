import { setOut } from '@/components/shell/way'

/** Next calls this as the way to another page begins. */
export function onRouterTransitionStart(url: string): void {
  setOut(url)
}
