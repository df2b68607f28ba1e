import { z } from 'zod'
import { nothing, operation } from './common'
import { passwordSchema } from './people'

export const changePassword = operation({
  name: 'changePassword',
  method: 'POST',
  path: '/api/v1/account/password',
  summary: 'Gives oneself another password; every other session ends',
  action: 'account.update',
  resource: 'installation',
  body: z.strictObject({ current: z.string().min(1).max(1000), password: passwordSchema }),
  responses: { 204: nothing },
})

export const resetPassword = operation({
  name: 'resetPassword',
  method: 'POST',
  path: '/api/v1/password-resets/{token}',
  summary: 'Chooses a new password by a link of an admin, once; every session ends',
  action: 'password.reset',
  resource: 'installation',
  params: z.strictObject({ token: z.string().max(200) }),
  body: z.strictObject({ password: passwordSchema }),
  responses: { 200: z.object({ email: z.string() }) },
})
