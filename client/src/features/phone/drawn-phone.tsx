import { DeviceKeys } from './device-keys.tsx'
import { Handset } from './handset.tsx'
import { Phone, type AroundProps, type PhoneProps } from './phone.tsx'

/**
 * A phone in a drawn handset with its keys, beside other things of a page: whoever joins with a phone of their own loads
 * none of it.
 */
export function DrawnPhone({ drill, opened }: Pick<PhoneProps, 'drill' | 'opened'>) {
  return <Phone drill={drill} framed around={Around} opened={opened} />
}

function Around({ drill, family, children }: AroundProps) {
  return (
    <Handset family={family} keys={<DeviceKeys drill={drill} />}>
      {children}
    </Handset>
  )
}
