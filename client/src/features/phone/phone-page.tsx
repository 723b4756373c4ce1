import { useState } from 'react'
import { useLocation } from 'wouter'
import { stored } from '../../lib/stored.ts'
import { codeIn } from './join-code.ts'
import { JoinForm } from './join-form.tsx'
import { JoinedPhone } from './joined-phone.tsx'

interface PhonePageProps {
  readonly code?: string
}

const keptName = stored<string>('phone-name')

/** A phone alone: the form where there is no code yet, else the phone, which joins at once. */
export default function PhonePage({ code: address }: PhonePageProps) {
  const [, goTo] = useLocation()
  const [name, setName] = useState(() => keptName.load() ?? '')
  const [tries, setTries] = useState(0)
  const join = (next: string, as: string): void => {
    keptName.save(as)
    setName(as)
    // The same code once more: its drill may have been made in the meantime.
    setTries(tries + 1)
    goTo(`/join/${next}`)
  }
  if (address === undefined) return <JoinForm name={name} onJoin={join} />
  const code = codeIn(address)
  if (code === undefined) return <JoinForm code={address} name={name} refusal="malformed" onJoin={join} />
  return (
    <JoinedPhone
      key={`${code} ${tries}`}
      code={code}
      name={name || undefined}
      onJoin={join}
      onLeave={() => goTo('/join')}
    />
  )
}
