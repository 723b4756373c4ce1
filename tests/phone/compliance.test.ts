import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { PROFILE_IDS, type Profile, type ProfileId } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
import { COMPLIANCE, covered } from './compliance-cases.ts'

const profiles = new Map<ProfileId, Profile>()
beforeAll(async () => {
  for (const id of PROFILE_IDS) profiles.set(id, await loadProfile(id))
})
const profileOf = (id: ProfileId): Profile => {
  const profile = profiles.get(id)
  if (!profile) throw new Error(`no profile ${id}`)
  return profile
}

describe('a profile does what is known of such phones', () => {
  it.each(COMPLIANCE.map((one) => [one.name, one] as const))('%s', (_, { profile, run, expected }) => {
    expect(run(profileOf(profile))).toEqual(expected)
  })
})

describe.each(PROFILE_IDS)('the tables, of %s', (id) => {
  it('expect something of each of its categories, once', () => {
    const shown = profileOf(id).categories.map((category) => category.id)
    const all = shown.filter((category) => category !== 'all').toSorted()
    expect(covered('alarms', id)).toEqual(all)
    const never = profileOf(id).categories.filter(({ as }) => as === 'nothing')
    expect(covered('switches', id)).toEqual(all.filter((one) => never.every((other) => other.id !== one)))
  })

  it('have a row that fails for each field that is changed', () => {
    const cases = COMPLIANCE.filter((one) => one.profile === id)
    const unnoticed = mutantsOf(profileOf(id)).filter(({ mutant }) =>
      cases.every(({ run, expected }) => passes(() => run(mutant), expected)),
    )
    expect(unnoticed.map(({ path }) => path)).toEqual([])
  })
})

/** A profile that no longer works fails too. */
function passes(run: () => unknown, expected: unknown): boolean {
  try {
    return isDeepStrictEqual(run(), expected)
  } catch {
    return false
  }
}

interface Mutant {
  readonly path: string
  readonly mutant: Profile
}

/** The profile with one value changed: each number, claim and word in turn, and each list without one of its items. */
function mutantsOf(profile: Profile): readonly Mutant[] {
  const mutants: Mutant[] = []
  const visit = (value: unknown, path: string, put: (other: unknown) => unknown): void => {
    const add = (other: unknown, what = path) => mutants.push({ path: what, mutant: put(other) as Profile })
    if (typeof value === 'number') add(value + 1)
    else if (typeof value === 'boolean') add(!value)
    else if (typeof value === 'string') add(`${value}-changed`)
    else if (Array.isArray(value)) {
      value.forEach((item: unknown, i) => {
        visit(item, `${path}[${i}]`, (other) => put(value.with(i, other)))
        add(value.toSpliced(i, 1), `${path} without [${i}]`)
      })
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        visit(inner, path === '' ? key : `${path}.${key}`, (other) => put({ ...value, [key]: other }))
      }
    }
  }
  visit(profile, '', (other) => other)
  return mutants
}
