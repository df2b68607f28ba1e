import type { Metadata } from 'next'
import { PublicFrame } from '@/components/shell/frame/public-frame'
import { BundleCheck } from '@/components/verify/bundle-check'
import { words } from '@/components/words'

export const metadata: Metadata = { title: words.verify.title }

export default function VerifyPage() {
  return (
    <PublicFrame title={words.verify.title} lead={words.verify.lead}>
      <BundleCheck />
    </PublicFrame>
  )
}
