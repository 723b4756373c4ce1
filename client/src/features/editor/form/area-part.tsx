import { memo } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { LocalizedText } from '../../../ui/localized-text.tsx'
import { focusField } from '../field-id.ts'
import type { AlertPartProps } from './alert-part.ts'
import { AreaFields } from './area-fields.tsx'
import { useForm } from './form-context.ts'
import { Part } from './part.tsx'
import styles from './form.module.css'
import { fieldsOf, isNothing } from './written.ts'
import { rendersOn } from './renders-on.ts'

/** Where an alert was for: the scenario's area, or one of its own. */
export const AreaPart = memo(
  function AreaPartOf({ place, alert, head, fromCap }: AlertPartProps) {
    const { t } = useTranslation('editor-form')
    const { set } = useForm()
    if (fromCap('area')) return null
    const own = alert['area']
    const ofScenario = fieldsOf(head['area'])
    const name = textsOf(ofScenario['name'])
    return (
      <Part title={t('area.title')} hint={own === undefined ? undefined : t('area.hint')}>
        {own === undefined ? (
          <div className={styles.inherited}>
            <p>
              {t('area.inherited')} {isNothing(name) ? t('area.none') : <LocalizedText of={name} />}
            </p>
            <Button
              onClick={() => {
                const at = [...place, 'area']
                flushSync(() => set(at, isNothing(ofScenario) ? { name: {} } : ofScenario))
                focusField(at)
              }}
            >
              {t('area.own')}
            </Button>
          </div>
        ) : (
          <>
            <AreaFields place={[...place, 'area']} value={own} />
            <p>
              <Button look="quiet" onClick={() => set([...place, 'area'], undefined)}>
                {t('area.asScenario')}
              </Button>
            </p>
          </>
        )}
      </Part>
    )
  },
  rendersOn(['area'], ['area']),
)

const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fieldsOf(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
