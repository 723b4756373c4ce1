import { describe, expect, it } from 'vitest'
import { emptyHistory } from '@alert-replay/shared/phone/history.ts'
import { PROFILE_IDS } from '@alert-replay/shared/phone/profile.ts'
import { present } from '@alert-replay/shared/phone/present.ts'
import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
import { trialAlert } from '@alert-replay/shared/phone/trial.ts'
import { LANGUAGES } from '../../client/src/lib/languages.ts'
import { aPhone } from '../support/phones.ts'

describe.each(PROFILE_IDS)('[PH12] a phone of %s is tried', (id) => {
  it('with an alert of each category, which does what such an alert does', async () => {
    const profile = await loadProfile(id)
    const does = profile.categories.map((category) => {
      const alert = trialAlert(category.id, profile, 7)
      if (!alert) return [category.id]
      const outcome = present(alert, aPhone({ on: [category.id] }, profile), profile, emptyHistory)
      return [category.id, outcome.category, outcome.as, alert.offsetMs]
    })
    expect(does).toEqual(
      profile.categories.map((category) => {
        const { as } = { ...profile.usual, ...category }
        return category.messageIds.length === 0 ? [category.id] : [category.id, category.id, as, 7]
      }),
    )
  })
})

it('[D1] says in every language, in its heading and in its words, that it is an exercise', async () => {
  const alert = trialAlert('national', await loadProfile('jp-android'), 0)
  const mark = {
    ja: '訓練',
    en: 'exercise',
    ko: '훈련',
    'zh-Hans': '演练',
    'zh-Hant': '演練',
    pt: 'simulado',
    vi: 'diễn tập',
  }
  for (const language of LANGUAGES) {
    const { headline, body } = alert?.texts[language] ?? {}
    expect(headline?.toLowerCase()).toContain(mark[language])
    expect(body?.toLowerCase()).toContain(mark[language])
  }
})
