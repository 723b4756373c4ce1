import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../ui/button-link.tsx'
import styles from './how-to-add.module.css'
import { FileButtons } from './import/file-buttons.tsx'

/** What this browser keeps of scenarios that are being written; the page puts it in. */
export type UnsavedHere = ComponentType<{ readonly heading: 'h3' }>

interface HowToAddProps {
  /** There is no scenario yet: this is what the page is about. */
  readonly empty: boolean
  readonly unsaved: UnsavedHere | undefined
  readonly onChoose: (files: FileList) => void
}

/** How a scenario gets onto this page: out of the alerts that were sent, or written by hand. */
export function HowToAdd({ empty, unsaved: Unsaved, onChoose }: HowToAddProps) {
  const { t } = useTranslation('library')
  return (
    <section className={empty ? styles.empty : styles.note} aria-labelledby="add">
      <h2 id="add" className={styles.title}>
        {t(empty ? 'add.empty' : 'add.title')}
      </h2>
      <p>
        <ButtonLink href="/editor/new">{t('add.write')}</ButtonLink>
      </p>
      {Unsaved && <Unsaved heading="h3" />}
      <p>{t('add.import')}</p>
      <FileButtons onChoose={onChoose} />
      <p>{t('add.text')}</p>
      <code className={styles.command}>npm run fixtures -- new harbour-fire</code>
    </section>
  )
}
