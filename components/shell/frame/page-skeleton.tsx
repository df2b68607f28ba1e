import { Skeleton, StillLoading } from '@/components/ui/skeleton'
import { PageBody } from './page-header'

/** A page that is on its way, in its real measure: a heading and a list. Unseen for the first 300 ms. */
export function PageSkeleton() {
  return (
    <div className="animate-late">
      <PageBody>
        {/* biome-ignore lint/a11y/useSemanticElements: a heading element may not hold the status */}
        <div role="heading" aria-level={1}>
          <Skeleton lines={1} className="h-9 w-60 justify-center" />
        </div>
        <div className="rounded-card border border-line bg-card px-5 py-6">
          <Skeleton lines={8} />
        </div>
        <StillLoading />
      </PageBody>
    </div>
  )
}
