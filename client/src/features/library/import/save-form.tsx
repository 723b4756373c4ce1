import { MAX_ID_LENGTH, SLUG } from '@alert-replay/shared/slug.ts'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveScenario, type ApiFault } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import buttons from '../../../ui/button.module.css'
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
  const { t } = useTranslation(['library', 'common'])
  const [fault, setFault] = useState<SaveFault>()
  const [saving, setSaving] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const fieldId = useId()
  const href = useFileAddress(made.text)
  const isId = SLUG.test(id) && id.length <= MAX_ID_LENGTH
  const isAboutId = fault === 'bad-id' || fault === 'id-taken'

  const refuse = (why: SaveFault): void => {
    setFault(why)
    if (why === 'bad-id' || why === 'id-taken') field.current?.focus()
  }
  const save = async (): Promise<void> => {
    if (saving) return
    if (!isId) return refuse('bad-id')
    if (isTaken(id)) return refuse('id-taken')
    setSaving(true)
    setFault(undefined)
    const saved = await saveScenario({ id, text: made.text })
    setSaving(false)
    if (saved.ok) onSaved(id)
    else refuse(saved.error)
  }

  return (
    <form
      className={styles.form}
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
      <div id={`${fieldId}-fault`} role="alert" className={styles.fault}>
        {fault && <p>{t(wordsOf(fault))}</p>}
      </div>
      <div className={styles.actions}>
        <Button type="submit" look="primary" aria-disabled={saving}>
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
    </form>
  )
}

type SaveFault = ApiFault | 'bad-id'

/** Refusals that are about saving; no phone loads their sentences. */
const OF_SAVING = ['bad-id', 'local-only', 'id-taken', 'invalid-scenario', 'not-written', 'offline'] as const

const wordsOf = (fault: SaveFault): string =>
  OF_SAVING.some((one) => one === fault) ? `import.refusal.${fault}` : `common:refusal.${fault}`

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
