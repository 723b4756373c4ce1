import i18next from 'i18next'
import { lazy, Suspense } from 'react'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'

/** After the phone itself, for it is not needed to join; and in a dead spot not at all, for the phone goes on without. */
const Button = lazy(async () => {
  try {
    const [{ DeviceButton }] = await Promise.all([
      import('./device-button.tsx'),
      i18next.loadNamespaces('device'),
    ])
    // Words that did not come are no fault to i18next: it would show their keys.
    return { default: i18next.hasResourceBundle(i18next.language, 'device') ? DeviceButton : Nothing }
  } catch {
    return { default: Nothing }
  }
})

function Nothing(_props: { readonly drill: PhoneDrill }) {
  return null
}

/** What this browser can do, one press away. */
export function LazyDeviceButton({ drill }: { readonly drill: PhoneDrill }) {
  return (
    <Suspense fallback={null}>
      <Button drill={drill} />
    </Suspense>
  )
}
