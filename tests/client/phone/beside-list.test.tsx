import { PROFILE_IDS } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
import { act, cleanup, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BesideList } from '../../../client/src/features/phone/settings/beside-list.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { LANGUAGES } from '../../../client/src/lib/languages.ts'

beforeAll(startLanguage)
beforeEach(async () => {
  await act(async () => void (await switchLanguage('en')))
})
afterEach(cleanup)

async function facts(id: (typeof PROFILE_IDS)[number]): Promise<readonly (string | null)[]> {
  const profile = await loadProfile(id)
  render(
    <Suspense>
      <BesideList profile={profile} />
    </Suspense>,
  )
  const items = await screen.findAllByRole('listitem', { hidden: true }, { timeout: 20_000 })
  return items.map((item) => item.textContent)
}

describe('[PH21] what such a phone does besides', () => {
  it('is told of a phone, with what no page can do', async () => {
    expect(await facts('mx-android')).toEqual([
      'The text of an alert can be copied.',
      'Addresses in the text of an alert are links.',
      'Shows the alert alone; there is a notification of it only when Home leaves it.',
      'The notification of an alert that waits for OK can be cleared.',
      'Does not flash its light.',
      'Lets nobody take a picture of the screen while an alert is shown. This page cannot keep anybody from it.',
    ])
  })

  it('is another on another phone', async () => {
    const torch = (await facts('nz-android'))[4]
    cleanup()
    const swipes = (await facts('jp-android'))[3]
    cleanup()
    const links = (await facts('cl-android'))[1]
    cleanup()
    const notifies = (await facts('kr-android'))[2]
    expect([torch, swipes, links, notifies]).toEqual([
      'May flash its light while an alert sounds. This page cannot.',
      'The notification of an alert that waits for OK cannot be cleared.',
      'Addresses in the text of an alert are plain text.',
      'Notifies of the alert too; the notification stays after OK until it is cleared.',
    ])
  })

  it('is marked where no source tells it', async () => {
    const assumed = await facts('us-iphone')
    expect(assumed.map((fact) => fact?.endsWith(' assumed'))).toEqual(assumed.map(() => true))
    expect(assumed[0]).toBe('The text of an alert cannot be copied. assumed')
  })

  it.each(LANGUAGES)('has words for every profile in %s', async (language) => {
    await act(async () => void (await switchLanguage(language)))
    await i18next.loadNamespaces('settings')
    for (const id of PROFILE_IDS) {
      expect((await facts(id)).filter((fact) => fact?.includes('model.beside'))).toEqual([])
      cleanup()
    }
  })
})
