import { draftOf } from '@alert-replay/shared/draft/draft.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { appended } from './append-alerts.ts'
import type { ImportRoom } from './editor-props.ts'
import type { Editor } from './editor-store.ts'
import styles from './import-here.module.css'

interface ImportHereProps {
  readonly editor: Editor
  readonly importRoom: ImportRoom
}

/** Files of alerts that are dropped on an open scenario, or chosen: their alerts come to its own. */
export function ImportHere({ editor, importRoom: Room }: ImportHereProps) {
  const { t } = useTranslation('editor')
  const id = useId()
  const take = (text: string): void => {
    const read = draftOf(text)
    if (read.ok) editor.edit(appended(read.value))
  }
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('import.title')}
      </h2>
      <p className={styles.how}>{t('import.how')}</p>
      <Room onTake={take} takeLabel={t('import.add')} />
    </section>
  )
}
