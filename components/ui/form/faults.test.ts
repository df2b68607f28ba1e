import { describe, expect, it } from 'vitest'
import { NoAnswer } from '../../../lib/contract/client'
import { createOutlet } from '../../../lib/contract/outlets'
import { DomainError } from '../../../lib/domain/error'
import { words } from '../../words'
import { checked, faultsOf } from './faults'

describe('what a refusal says to the person', () => {
  it('is the form’s own sentence where the contract only names a rule', () => {
    const error = refusal(() => checked(createOutlet.body, { name: '' }))
    expect(faultsOf(error, { name: 'Enter a name.' })).toEqual([{ field: 'name', message: 'Enter a name.' }])
  })

  it('is the server’s sentence where it has one', () => {
    const message = 'Nobody here has this e-mail address. An admin can invite them.'
    const error = new DomainError('validation', message, { errors: [{ path: 'email', message }] })
    expect(faultsOf(error, { email: 'Enter an address.' })).toEqual([{ field: 'email', message }])
  })

  it('stands once at the field in which a list is typed, however many lines are wrong', () => {
    const error = refusal(() => checked(createOutlet.body, { name: 'A', hostnames: ['!', '?'] }))
    expect(faultsOf(error, { hostnames: 'One a line.' })).toEqual([
      { field: 'hostnames', message: 'One a line.' },
    ])
  })

  it('stands in the order of the form, whatever the order of the contract', () => {
    const error = refusal(() => checked(createOutlet.body, { name: '', country: 'x', hostnames: ['!'] }))
    const sentences = { country: 'A country.', hostnames: 'A host.', name: 'A name.' }
    expect(faultsOf(error, sentences).map(({ field }) => field)).toEqual(['country', 'hostnames', 'name'])
  })

  it('says how long to wait where the server knows it', () => {
    const message = 'Too many tries. Wait 7 minutes, then try again.'
    expect(faultsOf(new DomainError('rate_limited', message))).toEqual([{ message }])
  })

  it('concerns the whole form where no field is named, and where no answer came', () => {
    expect(faultsOf(new DomainError('last_editor', 'x'))).toEqual([{ message: words.errors.last_editor }])
    expect(faultsOf(new NoAnswer('x'))).toEqual([{ message: words.noAnswer }])
    expect(faultsOf(new DomainError('unauthenticated', 'x'))).toEqual([
      { message: words.signIn.signedOut, signIn: true },
    ])
  })
})

function refusal(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('It was not refused.')
}
