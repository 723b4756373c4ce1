import { Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface OpenerProps {
  readonly children: (words: { readonly open: string; readonly title: string }) => ReactNode
}

/** Around a way into the inspector: its words come behind what is shown; where they cannot be had there is no way in. */
export function Opener(props: OpenerProps) {
  return (
    <Suspense>
      <Worded {...props} />
    </Suspense>
  )
}

function Worded({ children }: OpenerProps) {
  const { t, i18n } = useTranslation('inspector')
  if (!i18n.hasResourceBundle(i18n.language, 'inspector')) return null
  return children({ open: t('open'), title: t('title') })
}
