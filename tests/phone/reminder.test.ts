import { describe, expect, it } from 'vitest'
import { nextReminderMs } from '@alert-replay/shared/phone/reminder.ts'

describe('[PR21] the next reminder', () => {
  const every = { firstMs: 120_000, everyMs: 120_000 }

  it('comes after the first pause, and then after each', () => {
    const times = [1_000, 120_999, 121_000, 121_001, 240_999, 241_000, 900_000]
    expect(times.map((afterMs) => nextReminderMs(every, 1_000, afterMs))).toEqual([
      121_000, 121_000, 241_000, 241_000, 241_000, 361_000, 961_000,
    ])
  })

  it('of a single one comes once', () => {
    expect(nextReminderMs({ firstMs: 120_000 }, 0, 119_999)).toBe(120_000)
    expect(nextReminderMs({ firstMs: 120_000 }, 0, 120_000)).toBeUndefined()
  })

  it('does not come where there is none', () => {
    expect(nextReminderMs(undefined, 0, 0)).toBeUndefined()
  })
})
