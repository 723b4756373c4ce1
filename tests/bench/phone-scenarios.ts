import type { Alert, Channel, Phase } from '@alert-replay/shared/alert.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { anAlert, aScenario } from '../support/builders.ts'
import { randomFrom } from './measure.ts'

export const MANY = 10_000
export const BURST = 200

const CHANNELS: readonly Channel[] = ['cell-broadcast', 'app', 'loudspeaker', 'social', 'press', 'website']
const PHASES: readonly Phase[] = ['warning', 'update', 'notice', 'guidance']

/** An alert that differs from every other, its text as long or as short as they are in life. */
function oneOf(index: number, offsetMs: number, random: () => number): Alert {
  const channel = CHANNELS[Math.floor(random() * CHANNELS.length)] ?? 'app'
  const phase = PHASES[Math.floor(random() * PHASES.length)] ?? 'warning'
  const sentences = 1 + Math.floor(random() * 4)
  return anAlert(index, {
    offsetMs,
    phases: [phase],
    channels: [channel],
    severity: phase === 'warning' ? 'Extreme' : 'Moderate',
    texts: {
      en: {
        headline: `Notice ${index} for the districts along the river`,
        body: 'The river is rising. Stay away from the water and go to a higher place. '.repeat(sentences),
        wording: 'written',
        sources: [],
      },
      ja: {
        headline: `川沿いの地区へのお知らせ ${index}`,
        body: '川の水位が上がっています。川に近づかず、高い場所へ移動してください。'.repeat(sentences),
        wording: 'written',
        sources: [],
      },
    },
  })
}

/** Ten thousand alerts, one a minute: a week of them. */
export function feedScenario(): Scenario {
  const random = randomFrom(10)
  return {
    ...aScenario().with({ id: 'ten-thousand' }).build(),
    alerts: Array.from({ length: MANY }, (_, i) => oneOf(i, i * 60_000, random)),
  }
}

/** Two hundred alerts within one second, a second after the start. */
export function burstScenario(): Scenario {
  const random = randomFrom(11)
  return {
    ...aScenario().with({ id: 'two-hundred-in-a-second' }).build(),
    alerts: Array.from({ length: BURST }, (_, i) => oneOf(i, 1_000 + i * (1_000 / BURST), random)),
  }
}
