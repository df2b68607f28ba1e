/** An e-mail address in a table: with room for most of them; a longer one breaks at its @ first. */
export function EmailAddress({ email }: { email: string }) {
  const domain = email.indexOf('@') + 1
  return (
    <span className="block min-w-60 wrap-anywhere">
      {email.slice(0, domain)}
      <wbr />
      {email.slice(domain)}
    </span>
  )
}
