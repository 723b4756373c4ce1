import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { controlsOf } from './controls.ts'
import styles from './keys-dialog.module.css'

const KEYS = [
  ['playPause', ['Space', 'K']],
  ['step', ['.']],
  ['back', [',']],
  ['tenSeconds', ['←', '→']],
  ['oneMinute', ['Shift ←', 'Shift →']],
  ['marks', ['[', ']']],
  ['share', ['0', '–', '9']],
  ['ends', ['Home', 'End']],
  ['speed', ['<', '>']],
] as const

/** The keys of this page. */
export function KeysDialog({ drill }: { readonly drill: TrainerDrill }) {
  const { t } = useTranslation('transport')
  const controls = controlsOf(drill)
  const { helpOpen, pageKeys } = useStore(controls.store)
  if (!helpOpen) return null
  const keys: readonly (readonly [string, readonly string[]])[] = [
    ...KEYS,
    ...(pageKeys.sound ? [['sound', ['M']] as const] : []),
    ...(pageKeys.fullScreen ? [['fullScreen', ['F']] as const] : []),
    ['help', ['?']],
  ]
  return (
    <Dialog title={t('keys.title')} onClose={() => controls.setHelpOpen(false)}>
      <dl className={styles.keys}>
        {keys.map(([does, pressed]) => (
          <div key={does}>
            <dt>{pressed.map((key) => (key === '–' ? ` ${key} ` : <kbd key={key}>{key}</kbd>))}</dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('keys.note')}</p>
    </Dialog>
  )
}
