import type { CapInfo, CapMessage } from '@alert-replay/shared/cap/message.ts'
import { fieldsOf, listAt, textAt } from './written.ts'

type Fields = Readonly<Record<string, unknown>>

/** The words of an alert as a CAP message has them, for advice on them: nothing else of the message is right. */
export function wordsOf(alert: Fields, head: Fields): CapMessage {
  const own = (field: string): Fields => ({ ...fieldsOf(head[field]), ...fieldsOf(alert[field]) })
  const [sender, event] = [own('sender'), own('event')]
  const area = { ...fieldsOf(fieldsOf(head['area'])['name']), ...fieldsOf(fieldsOf(alert['area'])['name']) }
  const info = Object.entries(fieldsOf(alert['texts'])).flatMap(([language, text]): CapInfo[] => {
    const fields = typeof text === 'string' ? { body: text } : fieldsOf(text)
    return [
      {
        language,
        category: ['Other'],
        event: textAt(event[language]),
        urgency: 'Unknown',
        severity: 'Unknown',
        certainty: 'Unknown',
        responseType: listAt(alert['responseType']).map(textAt),
        senderName: textAt(sender[language]),
        headline: textAt(fields['headline']),
        description: textAt(fields['body']),
        instruction: textAt(fields['instruction']),
        area: [{ areaDesc: textAt(area[language]) }],
      },
    ]
  })
  const phases = listAt(alert['phases'])
  const isEnd = phases.includes('cancelled') || phases.includes('lifted')
  return {
    identifier: 'draft',
    sender: 'draft',
    sent: '',
    status: 'Exercise',
    msgType: isEnd ? 'Cancel' : 'Alert',
    scope: 'Public',
    info,
  }
}
