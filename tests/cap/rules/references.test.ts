import { checkMessage } from '@alert-replay/shared/cap/check-message.ts'
import { readReferences, writeReference } from '@alert-replay/shared/cap/references.ts'
import { expect, test } from 'vitest'
import { aMessage, rulesOf } from './reading.ts'

const earlier = { sender: 'warnings@example.org', identifier: 'example-0', sent: '2030-04-01T10:00:00+09:00' }

test('references are read in their order, divided by any white space', () => {
  const one = writeReference(earlier)
  const other = writeReference({ ...earlier, identifier: 'example-00' })
  expect(readReferences(`\n ${one}\t\n${other} `)).toEqual([
    { text: one, reference: earlier },
    { text: other, reference: { ...earlier, identifier: 'example-00' } },
  ])
})

test.each(['example-0', 'a,b', 'a,b,c,d', ',b,c', 'a,,c', 'a,b,'])('"%s" is no reference', (text) => {
  expect(readReferences(text)).toEqual([{ text }])
})

const checked = (references: string, options = {}): readonly string[] =>
  rulesOf(checkMessage(aMessage({ msgType: 'Update', references }), options)).filter((rule) =>
    rule.startsWith('ref-'),
  )

test('an update of an earlier message breaks no rule', () => {
  expect(checked(writeReference(earlier))).toEqual([])
})

test('a message of the same name sent at another time is another message', () => {
  expect(checked(writeReference({ ...earlier, identifier: 'example-1' }))).toEqual([])
})

test('a message is known or unknown only where the others are', () => {
  const known = { has: ({ identifier }: { identifier: string }) => identifier === 'example-0' }
  expect(checked(writeReference(earlier), { known })).toEqual([])
  expect(checked(writeReference({ ...earlier, identifier: 'x' }), { known })).toEqual(['ref-unknown'])
  expect(checked(writeReference({ ...earlier, identifier: 'x' }))).toEqual([])
})

test('an update, a cancel, an ack and an error without references are told, an alert is not', () => {
  const told = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'].filter((msgType) =>
    rulesOf(checkMessage(aMessage({ msgType }))).includes('ref-missing'),
  )
  expect(told).toEqual(['Update', 'Cancel', 'Ack', 'Error'])
})
