import { besides, checkMessage } from '@alert-replay/shared/cap/check-message.ts'
import type { Finding } from '@alert-replay/shared/cap/finding.ts'
import type { CapMessage } from '@alert-replay/shared/cap/message.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { PROFILE_IDS } from '@alert-replay/shared/cap/profiles/profiles.ts'
import { adviceOn } from '@alert-replay/shared/cap/quality/advice-on.ts'
import { readCap } from '@alert-replay/shared/cap/read-cap.ts'

/** A message without a fault, and without advice: what each test changes. */
export const aMessage = (changes: Partial<CapMessage> = {}): CapMessage => ({
  identifier: 'example-1',
  sender: 'warnings@example.org',
  sent: '2030-04-01T10:05:00+09:00',
  status: 'Actual',
  msgType: 'Alert',
  scope: 'Public',
  info: [anInfo()],
  ...changes,
})

export const anInfo = (changes: Partial<NonNullable<CapMessage['info']>[number]> = {}) => ({
  language: 'en-GB',
  category: ['Met'],
  event: 'Flood',
  responseType: ['Evacuate'],
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Observed',
  expires: '2030-04-01T18:00:00+09:00',
  senderName: 'Example River Authority',
  headline: 'The river leaves its bed in the lower town now',
  description: 'Water stands in the street of the lower town.',
  instruction: 'Go up to the school.',
  web: 'https://example.org/flood',
  contact: 'warnings@example.org',
  area: [
    {
      areaDesc: 'Lower town',
      polygon: ['35.00,139.00 35.00,139.10 35.10,139.10 35.10,139.00 35.00,139.00'],
    },
  ],
  ...changes,
})

export const aPolygon = (polygon: string): CapMessage =>
  aMessage({ info: [anInfo({ area: [{ areaDesc: 'Lower town', polygon: [polygon] }] })] })

export const rulesOf = (findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.map(({ rule }) => rule))].sort()

/** 2100, so that whatever is sent later is sent in the future. */
const NOW_MS = 4_102_444_800_000

/** All that is said of a file: while reading it, of its message, by every profile, and as advice. */
export function allFindings(text: string): readonly Finding[] {
  const document = parseXml(text)
  if (!document.ok) return document.error
  const read = readCap(document.value.root)
  if (!read.ok) return read.error
  const { message, findings } = read.value
  const checked = checkMessage(message, {
    profiles: PROFILE_IDS,
    nowMs: NOW_MS,
    known: { has: () => false },
  })
  return [...findings, ...besides(findings, checked), ...adviceOn(message)]
}
