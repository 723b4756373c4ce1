import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { fieldId } from '../field-id.ts'
import type { AlertPartProps } from './alert-part.ts'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'

/** Fields that stand beside a CAP message although it says them already: they can only be taken out. */
export function BesideCap({ place, alert, fromCap }: AlertPartProps) {
  const { t } = useTranslation('editor-form')
  const { set, problemsAt } = useForm()
  return Object.keys(alert)
    .filter((field) => fromCap(field))
    .map((field) => {
      const own = [...place, field]
      const id = fieldId(own)
      return (
        <div key={field} className={styles.field}>
          <p className={styles.label}>
            <code>{field}</code>
          </p>
          <Problems id={`${id}-problems`} problems={problemsAt(own)} />
          <p>
            <Button id={id} onClick={() => set(own, undefined)}>
              {t('cap.takeOut', { field })}
            </Button>
          </p>
        </div>
      )
    })
}
