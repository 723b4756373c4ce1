import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Pulse } from '../../../client/src/features/phone/pulse.tsx'

afterEach(cleanup)

it.each([
  [{ onMs: 1_000, offMs: 1_000, totalMs: 10_000 }, '2000ms', '5'],
  [{ onMs: 1_000, offMs: 1_000, totalMs: 300_000 }, '2000ms', '150'],
  // A profile may ask for more than one flash a second, and does not get it.
  [{ onMs: 100, offMs: 100, totalMs: 10_000 }, '1000ms', '10'],
])(
  '[PH9] the frame of an alert flashes as its profile says, at most once a second: %o',
  (pulse, each, times) => {
    const { container } = render(<Pulse pulse={{ colour: 'red', ...pulse }} />)
    const { style } = container.firstElementChild as HTMLElement
    expect([style.animationDuration, style.animationIterationCount]).toEqual([each, times])
  },
)
