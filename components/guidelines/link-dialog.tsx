'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { TextField } from '@/components/ui/form/text-field'
import { FormDialog } from '@/components/ui/overlay/form-dialog'
import { words } from '@/components/words'
import { urlSchema } from '@/lib/domain/text/text-schema'

/** Where the selected words lead; an empty address takes the link away. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { href } = editor.getAttributes('link')
  const [address, setAddress] = useState(typeof href === 'string' ? href : '')
  const [isRefused, setIsRefused] = useState(false)
  function apply(): void {
    const read = urlSchema.safeParse(address)
    if (address.trim() !== '' && !read.success) {
      setIsRefused(true)
      return
    }
    const chain = editor.chain().focus().extendMarkRange('link')
    if (!read.success) chain.unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      const marks = [{ type: 'link', attrs: { href: read.data } }]
      chain.insertContent({ type: 'text', text: read.data, marks }).run()
    } else chain.setLink({ href: read.data }).run()
    onClose()
  }
  return (
    <FormDialog
      title={words.guidelines.linkTitle}
      width="narrow"
      submit={words.guidelines.linkSubmit}
      onSubmit={apply}
      onClose={onClose}
    >
      <TextField
        id="guidelines-link"
        label={words.guidelines.linkAddress}
        hint={words.guidelines.linkHint}
        inputMode="url"
        value={address}
        error={isRefused ? words.annotate.linkInvalid : undefined}
        onChange={(event) => setAddress(event.target.value)}
        data-autofocus
      />
    </FormDialog>
  )
}
