import { later } from '../../lib/later.tsx'

/** When the phone will remind of what waits for OK. Nobody needs it to read the alert: it comes when it has come. */
export const ReminderLine = later(
  async () => (await import('./reminder-countdown.tsx')).ReminderCountdown,
).Component
