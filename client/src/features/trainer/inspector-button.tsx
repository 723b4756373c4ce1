import { Suspense, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'

interface InspectorButtonProps {
  readonly ref: Ref<HTMLButtonElement>
  readonly onOpen: () => void
}

/** The way to the table of what each phone did. Its words come behind the desk; without them there is no way. */
export function InspectorButton(props: InspectorButtonProps) {
  return (
    <Suspense>
      <Worded {...props} />
    </Suspense>
  )
}

function Worded({ ref, onOpen }: InspectorButtonProps) {
  const { t, i18n } = useTranslation('inspector')
  if (!i18n.hasResourceBundle(i18n.language, 'inspector')) return null
  return (
    <Button ref={ref} onClick={onOpen}>
      {t('trainer.title')}
    </Button>
  )
}
