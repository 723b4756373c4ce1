import { useTranslation } from 'react-i18next'
import { JoinPanel } from '../features/trainer/join-panel.tsx'
import { useJoinAddresses } from '../features/trainer/use-join-addresses.ts'

/** How another phone follows what is watched here. */
export function Follow({ code }: { readonly code: string }) {
  const { t } = useTranslation('watch')
  const addresses = useJoinAddresses()
  return (
    <>
      <p>{t('followText')}</p>
      <JoinPanel code={code} addresses={addresses} />
    </>
  )
}
