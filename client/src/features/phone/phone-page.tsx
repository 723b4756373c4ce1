import { useEffect, useState } from 'react'
import { joinAsPhone, type PhoneDrill } from '../../drill/phone-drill.ts'
import { randomId } from '../../lib/random-id.ts'
import { stored } from '../../lib/stored.ts'
import { Phone } from './phone.tsx'

export default function PhonePage({ code }: { readonly code?: string }) {
  const [drill, setDrill] = useState<PhoneDrill>()
  useEffect(() => {
    if (code === undefined) return
    const id = stored<string>(`phone-id:${code}`)
    const phoneId = id.load() ?? randomId()
    id.save(phoneId)
    const joined = joinAsPhone({ code, phoneId })
    setDrill(joined)
    return joined.close
  }, [code])
  return drill ? <Phone drill={drill} framed={false} /> : null
}
