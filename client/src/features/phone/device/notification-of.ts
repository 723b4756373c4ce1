import { drillMarkLine } from '@alert-replay/shared/drill-mark.ts'
import { threadsOf } from '@alert-replay/shared/phone/thread.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'
import type { Ringing } from '../../../drill/phone-drill.ts'
import type { Language } from '../../../lib/languages.ts'
import type { SystemNotification } from '../../../lib/system-notifications.ts'
import type { ShownText } from '../use-alert-text.ts'

/**
 * What the operating system is to show of an alert that rings: only what would take the phone's own screen over or drop
 * in on it. The title begins with the drill mark, so that nobody takes it for a real alert (rule D1); a thread of alerts
 * has one notification, which the latest of them takes.
 */
export function notificationOf(
  ringing: Ringing,
  delivered: readonly PhoneEntry[],
  scenario: ScenarioHead,
  { text, language }: { readonly text: ShownText; readonly language: Language },
): SystemNotification | undefined {
  const { alert, outcome, take } = ringing
  if (outcome.as !== 'takeover' && outcome.as !== 'heads-up') return undefined
  const [first = alert] = threadsOf(delivered.map((entry) => entry.alert)).get(alert.id) ?? []
  return {
    title: `${drillMarkLine(scenario, language)} – ${text.title}`,
    ...(text.body !== undefined && { body: text.body }),
    lang: text.language,
    tag: `${scenario.id}/${take}/${first.id}`,
    silent: outcome.sound === undefined,
  }
}
