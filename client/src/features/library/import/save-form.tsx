import { isFileId } from '@alert-replay/shared/slug.ts'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiFault } from '../../../lib/api.ts'
import { authorKey, fileRefusal } from '../../../lib/author-key.ts'
import { scenarioFiles, type SaveAnswer } from '../../../lib/scenario-files.ts'
import { Button } from '../../../ui/button.tsx'
import buttons from '../../../ui/button.module.css'
import { KeyForm } from '../../../ui/key-form.tsx'
import type { MadeScenario } from './import-report.ts'
import styles from './save-form.module.css'

interface SaveFormProps {
  readonly made: MadeScenario
  readonly id: string
  readonly onId: (id: string) => void
  readonly isTaken: (id: string) => boolean
  readonly onSaved: (id: string) => void
}

/** The last step: the scenario's id, then into the library or as a file. What is refused costs nothing. */
export function SaveForm({ made, id, onId, isTaken, onSaved }: SaveFormProps) {
  const { t } = useTranslation(['library', 'common', 'authors'])
  const [fault, setFault] = useState<SaveFault>()
  // Stays while another key is tried.
  const [asksKey, setAsksKey] = useState(false)
  const [saving, setSaving] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const fieldId = useId()
  const href = useFileAddress(made.text)
  const isId = isFileId(id) && id !== 'new'
  const isAboutId = fault === 'bad-id' || fault === 'id-taken'

  const refuse = (why: SaveFault): void => {
    setFault(why)
    if (why === 'wrong-key') setAsksKey(true)
    if (why === 'bad-id' || why === 'id-taken') field.current?.focus()
  }
  const save = async (): Promise<void> => {
    if (saving) return
    if (!isId) return refuse('bad-id')
    if (isTaken(id)) return refuse('id-taken')
    setSaving(true)
    setFault(undefined)
    const answer = await scenarioFiles.save(id, made.text, undefined)
    setSaving(false)
    if (answer.status === 'saved') onSaved(id)
    else refuse(faultOf(answer))
  }

  return (
    <div className={styles.form}>
      <form
        id={`${fieldId}-form`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className={styles.field}>
          <label htmlFor={fieldId}>{t('import.id')}</label>
          <input
            ref={field}
            id={fieldId}
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={id}
            aria-describedby={`${fieldId}-how`}
            aria-invalid={isAboutId}
            {...(isAboutId && { 'aria-errormessage': `${fieldId}-fault` })}
            onChange={(event) => {
              onId(event.target.value)
              setFault(undefined)
            }}
          />
          <p id={`${fieldId}-how`} className={styles.how}>
            {t('import.idHow')}
          </p>
        </div>
      </form>
      <div id={`${fieldId}-fault`} role="alert" className={styles.fault}>
        {fault && <p>{t(wordsOf(fault))}</p>}
      </div>
      {asksKey && (
        <KeyForm
          label={t('authors:key')}
          submit={t('authors:withKey')}
          onKey={(key) => {
            authorKey.save(key)
            void save()
          }}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" form={`${fieldId}-form`} look="primary" aria-disabled={saving}>
          {t(saving ? 'import.saving' : 'import.save')}
        </Button>
        <a
          className={[buttons.button, buttons.plain].filter(Boolean).join(' ')}
          href={href}
          download={`${isId ? id : 'scenario'}.json`}
        >
          {t('import.download')}
        </a>
      </div>
    </div>
  )
}

type SaveFault = ApiFault | 'bad-id' | 'faulty'

const wordsOf = (fault: SaveFault): string => {
  if (fault === 'bad-id' || fault === 'id-taken' || fault === 'faulty') return `import.refusal.${fault}`
  return fileRefusal(fault)
}

/** What of a new file can be refused. */
function faultOf(answer: Exclude<SaveAnswer, { readonly status: 'saved' }>): SaveFault {
  switch (answer.status) {
    case 'taken':
      return 'id-taken'
    case 'invalid':
      return 'faulty'
    case 'refused':
      return answer.error
    default:
      return 'fault'
  }
}

/** An address of the text as a file, for as long as it is on the page. */
function useFileAddress(text: string): string | undefined {
  const [href, setHref] = useState<string>()
  const file = useMemo(() => new Blob([text], { type: 'application/json' }), [text])
  useEffect(() => {
    const address = URL.createObjectURL(file)
    // The browser's own table of addresses is the world outside.
    // oxlint-disable-next-line react/set-state-in-effect
    setHref(address)
    return () => URL.revokeObjectURL(address)
  }, [file])
  return href
}
