export { PageSkeleton as default } from '@/components/shell/frame/page-skeleton'
