import { SentMessages } from '@alert-replay/shared/import/link.ts'
import type { CapMessage } from '@alert-replay/shared/cap/message.ts'
import { describe, expect, it } from 'vitest'

const message = (
  identifier: string,
  minute: number,
  references?: string,
  sender = 'a@example.org',
): CapMessage => ({
  identifier,
  sender,
  sent: `2024-05-01T09:${String(minute).padStart(2, '0')}:00+09:00`,
  status: 'Actual',
  msgType: references === undefined ? 'Alert' : 'Update',
  scope: 'Public',
  ...(references !== undefined && { references }),
})

const linksOf = (messages: readonly CapMessage[]) => {
  const sent = new SentMessages(messages)
  return messages.map((one, i) =>
    sent.linksOf(one, i).map(({ state, to }) => (state === 'linked' ? to : state)),
  )
}

describe('references are linked', () => {
  it('to the message whose triplet they name, whatever offset its time is written in', () => {
    const messages = [
      message('one', 0),
      message('two', 1, 'a@example.org,one,2024-05-01T09:00:00+09:00'),
      message(
        'three',
        2,
        'a@example.org,one,2024-05-01T00:00:00-00:00 a@example.org,two,2024-05-01T09:01:00+09:00',
      ),
    ]
    expect(linksOf(messages)).toEqual([[], [0], [0, 1]])
  })

  it('else by sender and identifier, else by the identifier alone, to the latest one before', () => {
    const messages = [
      message('one', 0),
      message('one', 1),
      message('one', 2, undefined, 'b@example.org'),
      message('two', 3, 'a@example.org,one,2024-05-01'),
      message('three', 4, 'c@example.org,one,2024-05-01T09:00:00+09:00'),
      message('one', 5),
    ]
    expect(linksOf(messages)).toEqual([[], [], [], [1], [2], []])
  })

  it('a message that keeps its identifier through updates links to its earlier version', () => {
    const messages = [message('one', 0), message('one', 1, 'a@example.org,one,2024-05-01T09:00:00+09:00')]
    expect(linksOf(messages)).toEqual([[], [0]])
  })

  it('never to itself, to a later one, or to one that is not there', () => {
    const messages = [
      message('one', 0, 'a@example.org,one,2024-05-01T09:00:00+09:00'),
      message(
        'two',
        1,
        'a@example.org,three,2024-05-01T09:02:00+09:00 a@example.org,nine,2024-05-01T08:00:00+09:00',
      ),
      message('three', 2),
      message('four', 3, 'a@example.org,four,2024-05-01T08:00:00+09:00 nonsense'),
    ]
    expect(linksOf(messages)).toEqual([['self'], ['postdated', 'unknown'], [], ['unknown']])
  })
})
