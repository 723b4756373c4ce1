import { Suspense, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { loadable, useLoaded } from '../lib/use-loaded.ts'
import { Button } from '../ui/button.tsx'
import type { PhoneSettings } from './phone-settings.tsx'

const SETTINGS = loadable(async () => (await import('./phone-settings.tsx')).PhoneSettings, ['settings'])

type Props = ComponentProps<typeof PhoneSettings>

/** The settings of a phone, once they have come; where they cannot be had the desk goes on. */
export function LoadedPhoneSettings(props: Props) {
  return (
    <Suspense>
      <Loading {...props} />
    </Suspense>
  )
}

function Loading(props: Props) {
  const { t } = useTranslation(['phone', 'common'])
  const { value: Loaded, hasFailed, tryAgain } = useLoaded(SETTINGS)
  if (Loaded) return <Loaded {...props} />
  return (
    <>
      <p role="status">{t(hasFailed ? 'settings.notLoaded' : 'common:loading')}</p>
      {hasFailed && <Button onClick={tryAgain}>{t('settings.again')}</Button>}
    </>
  )
}
