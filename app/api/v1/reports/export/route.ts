import { exportReports } from '@/lib/contract/reports'
import * as reportExports from '@/lib/server/exports/report-exports'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(exportReports, reportExports.reports))
