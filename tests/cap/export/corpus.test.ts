import { describe, expect, it } from 'vitest'
import { checkMessage } from '@alert-replay/shared/cap/check-message.ts'
import { exerciseOf } from '@alert-replay/shared/cap/exercise.ts'
import type { Finding } from '@alert-replay/shared/cap/finding.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { readCap } from '@alert-replay/shared/cap/read-cap.ts'
import { PROFILE_RULES } from '@alert-replay/shared/cap/rules/profiles.ts'
import { writeMessage } from '@alert-replay/shared/cap/write-message.ts'
import { hasSamples, ifSamples, ownCorpus, samples, type CorpusFile } from '../../support/cap-corpus.ts'
import { validate } from '../../support/cap-xsd.ts'
import { aContext } from './a-message.ts'

/** A profile may ask for more than a message ever had; CAP itself may not. */
const isAgainstCap = ({ rule, gravity }: Finding): boolean => gravity === 'error' && !(rule in PROFILE_RULES)

/** Copies of those files that can be read, and what is wrong with them. */
function copies(files: readonly CorpusFile[]) {
  return files.flatMap(({ name, text }) => {
    const parsed = parseXml(text)
    const read = parsed.ok ? readCap(parsed.value.root) : parsed
    if (!read.ok) return []
    const { message } = exerciseOf(read.value.message, aContext())
    const copy = writeMessage(message)
    const errors = checkMessage(message).filter(isAgainstCap)
    return [{ name, copy, faults: [...validate(copy), ...errors.map(({ rule }) => rule)] }]
  })
}

function expectExercises(files: readonly CorpusFile[], atLeast: number): void {
  const made = copies(files)
  expect(made.length).toBeGreaterThanOrEqual(atLeast)
  expect(made.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([])
  for (const { name, copy } of made) {
    expect(copy, name).toContain('<status>Exercise</status>')
    expect(copy, name).not.toMatch(/<status>(?!Exercise)|Signature|IPAWSv1\.0/)
  }
}

describe('[D1] every file that can be read has a valid exercise copy', () => {
  it('of our own corpus, be it valid or not', () => {
    expectExercises([...ownCorpus('valid'), ...ownCorpus('invalid')], 60)
  })

  it.skipIf(!hasSamples)(`of the real files${ifSamples}`, () => {
    expectExercises([...samples('valid'), ...samples('invalid')], 40)
  })
})
