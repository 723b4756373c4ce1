import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { assertNever } from '@alert-replay/shared/result.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Link as DrillLink } from '../../drill/link.ts'
import { Button } from '../../ui/button.tsx'
import { TrainerMessage } from './trainer-message.tsx'

/** Shown where this browser does not hold the drill's key. */
export function NeedsKey() {
  const { t } = useTranslation('trainer')
  return (
    <TrainerMessage title={t('needsKey.title')}>
      <p>{t('needsKey.text')}</p>
      <p>
        {t('needsKey.phones')} <Link href="/join">{t('needsKey.join')}</Link>
      </p>
    </TrainerMessage>
  )
}

/** A refusal after which only a newer page helps. */
const RELOAD: readonly Refusal[] = ['protocol', 'malformed', 'foreign-origin']

/** Shown while there is no drill yet, or none any more. */
export function NoDrill({ link }: { readonly link: DrillLink }) {
  const { t } = useTranslation(['trainer', 'common'])
  switch (link.status) {
    case 'connecting':
    case 'online':
      return <TrainerMessage live title={t('common:link.connecting')} />
    case 'offline':
      return (
        <TrainerMessage live title={t(link.error ? 'refused.title' : 'offline.title')}>
          <p>{t(`common:refusal.${link.error ?? 'offline'}`)}</p>
        </TrainerMessage>
      )
    case 'gone':
      return (
        <TrainerMessage live title={t('common:link.gone')}>
          <p>{t('gone')}</p>
        </TrainerMessage>
      )
    case 'refused':
      if (link.error === 'wrong-key') return <NeedsKey />
      return (
        <TrainerMessage
          live
          title={t('refused.title')}
          {...(RELOAD.includes(link.error) && {
            action: <Button onClick={() => location.reload()}>{t('refused.reload')}</Button>,
          })}
        >
          <p>{t(`common:refusal.${link.error}`)}</p>
        </TrainerMessage>
      )
    default:
      return assertNever(link)
  }
}
