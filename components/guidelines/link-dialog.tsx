'use client'

import type { Editor } from '@tiptap/core'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/text-field'
import { Dialog } from '@/components/ui/overlay/dialog'
import { words } from '@/components/words'
import { urlSchema } from '@/lib/domain/text/text-schema'

/** Where the selected words lead; an empty address takes the link away. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const formId = useId()
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
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.guidelines.linkTitle}
      width="narrow"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button form={formId} type="submit" variant="primary">
            {words.guidelines.linkSubmit}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <TextField
          id="guidelines-link"
          label={words.guidelines.linkAddress}
          hint={words.guidelines.linkHint}
          inputMode="url"
          value={address}
          error={isRefused ? words.importing.faults.url : undefined}
          onChange={(event) => setAddress(event.target.value)}
          data-autofocus
        />
      </form>
    </Dialog>
  )
}
