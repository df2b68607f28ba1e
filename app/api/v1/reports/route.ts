import { listReports } from '@/lib/contract/reports'
import * as reports from '@/lib/server/report/reports'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(listReports, reports.list))
