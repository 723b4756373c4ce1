import type { CapMessage } from '@alert-replay/shared/cap/message.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { anAlert, aScenario } from './builders.ts'

const MESSAGE: CapMessage = {
  identifier: 'urn:example:recorded-message',
  sender: 'office@example.jp',
  sent: '2023-11-21T22:46:00+09:00',
  status: 'Actual',
  msgType: 'Alert',
  scope: 'Private',
  addresses: 'somebody@example.org',
  unknown: [{ at: 8, xml: '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>' }],
}

/** What of the message is nobody's but its sender's. */
export const RECORDED = /"cap"|Actual|recorded-message|office@|somebody@|Signature/

/** One alert that is a recorded message. */
export const anImportedScenario = (): Scenario => ({
  ...aScenario().with({ kind: 'recorded' }).build(),
  alerts: [
    anAlert(0, { cap: MESSAGE, texts: { en: { body: 'Words of it', wording: 'quoted', sources: [] } } }),
  ],
})
