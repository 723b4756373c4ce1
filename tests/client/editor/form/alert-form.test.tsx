import { SEVERITIES } from '@alert-replay/shared/alert.ts'
import { problemsOf, type Draft } from '@alert-replay/shared/draft/draft.ts'
import { addAlert, follow, setAt } from '@alert-replay/shared/draft/edits.ts'
import { alertFileSchema, BESIDE_CAP, scenarioHeadSchema } from '@alert-replay/shared/scenario-schema.ts'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startLanguage, switchLanguage } from '../../../../client/src/lib/language.ts'
import { aDraft } from '../fake-parts.ts'
import { A_FULL_ALERT, showForm, type ShownForm } from './a-form.tsx'

beforeAll(startLanguage)
beforeEach(() => switchLanguage('en'))
afterEach(cleanup)

const type = (element: HTMLElement, value: string): void => {
  fireEvent.change(element, { target: { value } })
}
const alertsOf = (draft: Draft): readonly Record<string, unknown>[] =>
  draft['alerts'] as readonly Record<string, unknown>[]

const FULL: Draft = {
  ...aDraft(1),
  sources: { report: { title: 'A report' } },
  alerts: [...alertsOf(aDraft(1)), A_FULL_ALERT],
}

describe('the form of an alert', () => {
  it('starts from a draft without a fault', () => {
    expect(problemsOf('a-scenario', FULL)).toEqual([])
  })

  it('has a field for everything that the format has', async () => {
    const form = await showForm(FULL, 1)
    const missing = Object.keys(alertFileSchema.shape).filter((name) => {
      // A CAP message is shown where there is one.
      if (name === 'cap') return false
      try {
        form.field('alerts', 1, name)
        return false
      } catch {
        return true
      }
    })
    expect(missing).toEqual([])
  })

  it('writes a text that is nothing but its body as a plain string, and makes more of it when more is said', async () => {
    const form = await showForm(aDraft(1), 0)
    type(form.field('alerts', 0, 'texts', 'en', 'body'), 'Fire in the harbour.')
    expect(alertsOf(form.draft())[0]?.['texts']).toEqual({ ja: '警報1', en: 'Fire in the harbour.' })
    type(form.field('alerts', 0, 'texts', 'en', 'headline'), 'Fire')
    expect(alertsOf(form.draft())[0]?.['texts']).toEqual({
      ja: '警報1',
      en: { headline: 'Fire', body: 'Fire in the harbour.' },
    })
  })

  it('says what a text is to say where there is none, and marks words that were only prepared', async () => {
    const lifted = follow(0, 'lift').apply(addAlert().apply(aDraft(1)))
    const body = (form: ShownForm, index: number) => form.field('alerts', index, 'texts', 'en', 'body')
    const fresh = await showForm(lifted, 2)
    expect(body(fresh, 2).getAttribute('placeholder')).toBe('What has happened. What to do.')
    expect(screen.queryByText(/^Prepared words/)).toBeNull()
    cleanup()
    const form = await showForm(lifted, 1)
    expect(screen.getAllByText(/^Prepared words/)).toHaveLength(2)
    type(body(form, 1), 'The fire is out. Go home.')
    expect(screen.getAllByText(/^Prepared words/)).toHaveLength(1)
    cleanup()
    await showForm(follow(0, 'update').apply(aDraft(1)), 1)
    expect(screen.getAllByText(/^Prepared words/)).toHaveLength(2)
  })

  it('tidies a time on leaving its field, and puts the alert where it belongs', async () => {
    const form = await showForm(FULL, 1)
    const at = form.field('alerts', 1, 'at')
    type(at, '９時５分')
    expect(alertsOf(form.draft())[1]?.['at']).toBe('９時５分')
    fireEvent.blur(at)
    expect(alertsOf(form.draft())[1]?.['at']).toBe('09:05')
    const expires = form.field('alerts', 1, 'expires')
    type(expires, '+ 2 h')
    fireEvent.blur(expires)
    expect(alertsOf(form.draft())[1]?.['expires']).toBe('+2h')

    const first = await showForm({ ...FULL, alerts: alertsOf(FULL).toReversed() }, 0)
    type(first.field('alerts', 0, 'at'), '9:20')
    fireEvent.blur(first.field('alerts', 0, 'at'))
    expect(alertsOf(first.draft()).map(({ id, at: time }) => [id, time])).toEqual([
      ['alert-1', '+0m'],
      ['second', '09:20'],
    ])
  })

  it('leaves what is no time as it was typed, with what would be right', async () => {
    const form = await showForm(FULL, 1)
    const at = form.field('alerts', 1, 'at')
    type(at, '9:5')
    fireEvent.blur(at)
    expect(alertsOf(form.draft())[1]?.['at']).toBe('9:5')
    expect(at.getAttribute('aria-invalid')).toBe('true')
    expect(at.parentElement?.textContent).toContain('"9:5" is not a time')
    expect(at.parentElement?.textContent).toContain('write ')
  })

  it('says what a time after the start is by the clock, its own and those of earlier alerts', async () => {
    const alerts = [
      { ...alertsOf(FULL)[0], at: '+14m' },
      { ...A_FULL_ALERT, at: '+15m', expires: '+1d' },
    ]
    const form = await showForm({ ...FULL, alerts }, 1)
    expect(form.field('alerts', 1, 'at').parentElement?.textContent).toContain(
      '09:15 by the scenario’s clock',
    )
    expect(form.field('alerts', 1, 'expires').parentElement?.textContent).toContain('2030-05-02 09:00 by')
    expect(form.field('alerts', 1, 'references').parentElement?.textContent).toContain('09:14')
    expect(form.field('alerts', 1, 'references').parentElement?.textContent).not.toContain('+14m')
    type(form.field('alerts', 1, 'at'), '09:15')
    expect(form.field('alerts', 1, 'at').parentElement?.textContent).not.toContain('by the scenario')
  })

  it('takes a time that is further away than any date, and says no clock time of it', async () => {
    const form = await showForm(aDraft(2), 1)
    type(form.field('alerts', 1, 'at'), '+999999999d')
    const { textContent } = form.field('alerts', 1, 'at').parentElement ?? {}
    expect(textContent).toContain('more than 366 days after the start')
    expect(textContent).not.toContain('by the scenario’s clock')
  })

  it('offers the earlier alerts by their times, with the day where there are more', async () => {
    const first = aDraft(2)
    const draft = setAt(['alerts', 1, 'at'], '2030-05-02T10:00').apply(first)
    const form = await showForm(draft, 1)
    const offered = [...form.field('alerts', 1, 'references').querySelectorAll('option')]
    expect(offered.map(({ textContent }) => textContent)).toContain('1\u00a0May 09:00 · alert-1 · Alert 1')
    type(form.field('alerts', 1, 'at'), '09:05')
    expect(form.field('alerts', 1, 'references').textContent).toContain('09:00 · alert-1')
    expect(form.field('alerts', 1, 'references').textContent).not.toContain('May')
  })

  it('says of each phase what it means, and offers each wording once', async () => {
    const form = await showForm(aDraft(1), 0)
    const lifted = screen.getByRole('checkbox', { name: 'Lifted' })
    const meaning = document.getElementById(lifted.getAttribute('aria-describedby') ?? '')
    expect(meaning?.textContent).toContain('The danger is over')
    const wordings = (): readonly (string | null)[] =>
      [...form.field('alerts', 0, 'texts', 'en', 'wording').querySelectorAll('option')].map(
        ({ textContent }) => textContent,
      )
    expect(wordings().filter((name) => name === 'Written for this exercise')).toHaveLength(1)
    cleanup()
    const said = setAt(['alerts', 0, 'texts', 'en', 'wording'], 'written').apply(aDraft(1))
    const select = (await showForm(said, 0)).field('alerts', 0, 'texts', 'en', 'wording') as HTMLSelectElement
    expect(select.selectedOptions[0]?.textContent).toBe('Written for this exercise')
  })

  it('says what a phone writes above a cell broadcast, and of nothing else', async () => {
    const form = await showForm(aDraft(1), 0)
    expect(screen.getByText(/heads every cell broadcast “Emergency warning”/)).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Cell broadcast' }))
    expect(alertsOf(form.draft())[0]?.['channels']).toEqual(['loudspeaker'])
    expect(screen.queryByText(/heads every cell broadcast/)).toBeNull()
  })

  it('takes a field out of the file when it is emptied', async () => {
    const form = await showForm(FULL, 1)
    for (const language of ['en', 'ja']) type(form.field('alerts', 1, 'cue', language), '')
    type(form.field('alerts', 1, 'expires'), '')
    const { cue: _cue, expires: _expires, ...others } = A_FULL_ALERT
    expect(alertsOf(form.draft())[1]).toEqual(others)
  })

  it('says at the field what is wrong with it, and what would be right', async () => {
    const form = await showForm(aDraft(2), 1)
    const at = form.field('alerts', 1, 'at')
    expect(at.getAttribute('aria-invalid')).toBeNull()
    type(at, '25:99')
    expect(at.getAttribute('aria-invalid')).toBe('true')
    const described = (at.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent)
    expect(described.join(' | ')).toContain('"25:99" is not a time')
    expect(described.join(' | ')).toContain('write 09:00')
  })

  it('counts a text as phones and networks do while it is written', async () => {
    const form = await showForm(aDraft(1), 0)
    const counts = (): readonly string[] =>
      within(screen.getByRole('region', { name: /^English/ }))
        .getAllByRole('definition')
        .map(({ textContent }) => textContent)
    type(form.field('alerts', 0, 'texts', 'en', 'body'), 'x'.repeat(100))
    expect(counts()).toEqual([
      '100 / 615 fits',
      '100 / 90 10 too many',
      '100 / 360 fits',
      '100 / 600 fits',
      '100 / 1395 fits',
    ])
    type(form.field('alerts', 0, 'texts', 'en', 'body'), '火')
    expect(counts()).toEqual(['1 / 615 fits', 'not: “火” is not in it'])
  })

  it('writes severity and certainty together, in one step, by arrow keys in two directions', async () => {
    const form = await showForm(aDraft(1), 0)
    const cell = (name: string): HTMLElement => screen.getByRole('radio', { name })
    fireEvent.click(cell('Extreme · Likely'))
    fireEvent.keyDown(cell('Extreme · Likely'), { key: 'ArrowDown' })
    expect(alertsOf(form.draft())[0]).toMatchObject({ severity: 'Severe', certainty: 'Likely' })
    fireEvent.keyDown(cell('Severe · Likely'), { key: 'ArrowLeft' })
    expect(alertsOf(form.draft())[0]).toMatchObject({ severity: 'Severe', certainty: 'Observed' })
    expect(document.activeElement).toBe(cell('Severe · Observed'))
    expect(form.edits()).toHaveLength(3)
    fireEvent.click(screen.getByRole('button', { name: 'Leave both out' }))
    expect(alertsOf(form.draft())[0]).toEqual(alertsOf(aDraft(1))[0])
    expect(screen.getAllByRole('radio').length).toBe(SEVERITIES.length * 5)
  })

  it('lets only earlier alerts be referred to, and takes them out again', async () => {
    const form = await showForm(aDraft(3), 1)
    const references = form.field('alerts', 1, 'references')
    expect([...references.querySelectorAll('option')].map(({ value }) => value)).toEqual(['', 'alert-1'])
    type(references, 'alert-1')
    expect(alertsOf(form.draft())[1]?.['references']).toEqual(['alert-1'])
    fireEvent.click(screen.getByRole('button', { name: /^Remove: .*alert-1/ }))
    expect(alertsOf(form.draft())).toEqual(alertsOf(aDraft(3)))
  })

  it('takes what refers to an alert along when its id changes', async () => {
    const form = await showForm(FULL, 0)
    const id = form.field('alerts', 0, 'id')
    type(id, 'first')
    expect(form.edits()).toEqual([])
    fireEvent.blur(id)
    expect(alertsOf(form.draft()).map((alert) => [alert['id'], alert['references']])).toEqual([
      ['first', undefined],
      ['second', ['first']],
    ])
  })

  it('moves an alert to its place when its time was typed to the end', async () => {
    const form = await showForm(aDraft(3), 0)
    const at = form.field('alerts', 0, 'at')
    type(at, '+90s')
    expect(alertsOf(form.draft()).map(({ id }) => id)).toEqual(['alert-1', 'alert-2', 'alert-3'])
    fireEvent.blur(at)
    expect(alertsOf(form.draft()).map((alert) => [alert['id'], alert['at']])).toEqual([
      ['alert-2', '+1m'],
      ['alert-1', '+90s'],
      ['alert-3', '+2m'],
    ])
  })

  it('says what a source tells, and writes the plain id where that is the usual', async () => {
    const form = await showForm(FULL, 1)
    const group = within(form.field('alerts', 1, 'sources', 0, 'supports'))
    fireEvent.click(group.getByRole('checkbox', { name: 'how it came' }))
    expect(alertsOf(form.draft())[1]?.['sources']).toEqual([
      { id: 'report', supports: ['event', 'time', 'channel'] },
    ])
    fireEvent.click(group.getByRole('checkbox', { name: 'how it came' }))
    expect(alertsOf(form.draft())[1]?.['sources']).toEqual(['report'])
  })

  it('begins a question with two choices, and gives each an id of its own', async () => {
    const form = await showForm(aDraft(1), 0)
    fireEvent.click(screen.getByRole('button', { name: 'Add a question' }))
    fireEvent.click(screen.getByRole('button', { name: 'Add a choice' }))
    expect(alertsOf(form.draft())[0]?.['question']).toEqual({
      text: {},
      choices: ['choice-1', 'choice-2', 'choice-3'].map((id) => ({ id, text: {} })),
    })
  })

  it('has no field beside a CAP message for what the message says; what stands there can be taken out', async () => {
    const [first] = alertsOf(aDraft(1))
    const cap = {
      identifier: 'a',
      sender: 'a@example.org',
      sent: '2030-05-01T09:00:00+09:00',
      status: 'Exercise',
      msgType: 'Alert',
      scope: 'Public',
    }
    const form = await showForm({ ...aDraft(1), alerts: [{ ...first, cap, severity: 'Severe' }] }, 0)
    const there = BESIDE_CAP.filter((name) => {
      try {
        form.field('alerts', 0, name)
        return true
      } catch {
        return false
      }
    })
    expect(there).toEqual(['severity'])
    fireEvent.click(form.field('alerts', 0, 'severity'))
    expect(alertsOf(form.draft())[0]).toEqual({ ...first, cap })
  })

  describe('[ED22] of a CAP message', () => {
    const cap = {
      identifier: 'a',
      sender: 'a@example.org',
      sent: '2030-05-01T09:00:00+09:00',
      status: 'Exercise',
      msgType: 'Alert',
      scope: 'Public',
      info: [
        {
          language: 'en',
          category: ['Fire'],
          event: 'Fire',
          urgency: 'Immediate',
          severity: 'Severe',
          certainty: 'Observed',
          headline: 'Fire in the harbour',
          description: 'Leave the harbour.\nGo uphill.',
        },
      ],
    }
    const imported = (text: object, message: object = cap): Draft => ({
      ...aDraft(1),
      sources: { one: { title: '1-alert.cap' } },
      languages: ['en'],
      alerts: [{ ...alertsOf(aDraft(1))[0], cap: message, texts: { en: text } }],
    })
    const quoted = { wording: 'quoted', sources: ['one'] }
    const body = (form: ShownForm) => form.field('alerts', 0, 'texts', 'en', 'body')
    const wording = (form: ShownForm) => form.field('alerts', 0, 'texts', 'en', 'wording')
    const NOT_QUOTED = 'These are no longer the words of the message: “Quoted” does not hold for them.'

    it('says that CAP keeps its words, and how what it says is changed', async () => {
      await showForm(imported(quoted), 0)
      expect(screen.getByText(/CAP files and the feed of a drill keep the message’s own words/)).toBeTruthy()
      // At the head of the form, and where the message itself is shown.
      expect(screen.getAllByText(/“Update this” or “Correct this”/)).toHaveLength(2)
    })

    it('says of other words that they are no quotation and reach phones only', async () => {
      const form = await showForm(imported(quoted), 0)
      expect(screen.queryByText(/not the words of the CAP message/)).toBeNull()
      type(body(form), 'Leave the harbour. Go uphill.')
      expect(screen.queryByText(/not the words of the CAP message/)).toBeNull()
      expect(screen.queryByText(NOT_QUOTED, { exact: false })).toBeNull()
      type(body(form), 'Stay where you are.')
      expect(screen.getByText(/not the words of the CAP message/)).toBeTruthy()
      expect(wording(form).closest('div')?.textContent).toContain(NOT_QUOTED)
      type(wording(form), 'reconstructed')
      expect(screen.getByText(/not the words of the CAP message/)).toBeTruthy()
      expect(screen.queryByText(NOT_QUOTED, { exact: false })).toBeNull()
    })

    it('says it of another headline, and nothing of a message that cannot be read', async () => {
      const other = { ...quoted, headline: 'All is well' }
      const form = await showForm(imported(other), 0)
      expect(wording(form).closest('div')?.textContent).toContain(NOT_QUOTED)
      cleanup()
      await showForm(imported(other, { ...cap, info: 'none' }), 0)
      expect(screen.queryByText(NOT_QUOTED, { exact: false })).toBeNull()
    })
  })

  it('writes prefectures as codes beside the others, and names the area after them', async () => {
    const own = {
      ...A_FULL_ALERT,
      area: { name: { en: 'Here', ko: '여기' }, codes: [{ scheme: 'ISO 3166-1', value: 'JP' }] },
    }
    const form = await showForm({ ...FULL, alerts: [...alertsOf(aDraft(1)), own] }, 1)
    fireEvent.click(screen.getByRole('checkbox', { name: 'Kagoshima' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Okinawa' }))
    expect(alertsOf(form.draft())[1]?.['area']).toMatchObject({
      name: { en: 'Here', ko: '여기', ja: '鹿児島県、沖縄県' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Name it after the prefectures chosen' }))
    expect(screen.queryByRole('button', { name: 'Name it after the prefectures chosen' })).toBeNull()
    expect(alertsOf(form.draft())[1]?.['area']).toEqual({
      name: { en: 'Kagoshima, Okinawa', ko: '여기', ja: '鹿児島県、沖縄県' },
      codes: [
        { scheme: 'JIS X 0401', value: '46' },
        { scheme: 'JIS X 0401', value: '47' },
        { scheme: 'ISO 3166-1', value: 'JP' },
      ],
    })
  })

  it('adds an area that is pasted, and says why another cannot be read', async () => {
    const form = await showForm(FULL, 1)
    const box = screen.getByRole('textbox', { name: 'CAP or GeoJSON' })
    const add = screen.getByRole('button', { name: 'Add to this area' })
    type(box, 'a harbour')
    fireEvent.click(add)
    expect(box.getAttribute('aria-invalid')).toBe('true')
    expect(form.edits()).toEqual([])
    type(box, '<area><areaDesc>Pier</areaDesc><circle>35.2,136.9 3</circle></area>')
    fireEvent.click(add)
    expect(alertsOf(form.draft())[1]?.['area']).toEqual({ ...A_FULL_ALERT.area, circles: ['35.2,136.9 3'] })
    expect(screen.getByText('Added: 1 circle.')).toBeTruthy()
    type(
      box,
      '<area><areaDesc>Pier</areaDesc><circle>35.2,136.9 3</circle><circle>35.2,137 3</circle></area>',
    )
    fireEvent.click(add)
    expect(screen.getByText('Added: 2 circles.')).toBeTruthy()
  })

  it('keeps an area that has nothing chosen any more, and leaves the map where it is', async () => {
    const form = await showForm(aDraft(1))
    fireEvent.click(screen.getByRole('button', { name: 'Give an area' }))
    expect(form.field('area').contains(document.activeElement)).toBe(true)
    const map = form.field('area').querySelector('figure')
    const before = map?.previousElementSibling
    fireEvent.click(screen.getByRole('checkbox', { name: 'Okinawa' }))
    expect(form.draft()['area']).toEqual({
      name: { ja: '沖縄県', en: 'Okinawa' },
      codes: [{ scheme: 'JIS X 0401', value: '47' }],
    })
    fireEvent.click(screen.getByRole('checkbox', { name: 'Okinawa' }))
    expect(form.draft()['area']).toEqual({ name: {} })
    expect(form.field('area').querySelector('figure')).toBe(map)
    expect(map?.previousElementSibling).toBe(before)
  })

  it('gives each polygon a name of its own, and marks a recorded scenario on the map with its day', async () => {
    const area = { name: { en: 'Harbour' }, polygons: ['1,2 3,4 5,6 1,2', 'none'] }
    await showForm({ ...FULL, kind: 'recorded', account: { en: 'Ours', ja: '当方' }, area })
    expect(screen.getByRole('textbox', { name: 'Polygon 1' })).toBeTruthy()
    expect(screen.getByRole('textbox', { name: 'Polygon 2' }).getAttribute('aria-invalid')).toBe('true')
    expect(document.querySelector('figure [data-drill-mark]')?.textContent).toContain('2030')
  })

  it('gives an alert an area of its own, beginning with that of the scenario, and takes it away', async () => {
    const area = { name: { en: 'Harbour', ja: '港' } }
    const form = await showForm({ ...aDraft(1), area }, 0)
    fireEvent.click(screen.getByRole('button', { name: 'Another area for this alert' }))
    expect(alertsOf(form.draft())[0]?.['area']).toEqual(area)
    fireEvent.click(screen.getByRole('button', { name: "Take the scenario's area again" }))
    expect(alertsOf(form.draft())).toEqual(alertsOf(aDraft(1)))
  })

  it('stands whatever is in the draft', async () => {
    const odd = {
      id: 7,
      at: null,
      phases: 'x',
      channels: [3],
      texts: [1],
      area: 'y',
      references: {},
      sources: [null, 4],
      expected: [1],
      question: 'q',
      cellBroadcast: [],
      severity: {},
      parameters: ['z'],
    }
    const form = await showForm({ ...aDraft(1), languages: 'ja', sources: [], alerts: [odd] }, 0)
    expect(form.field('alerts', 0, 'at')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'For the trainer' })).toBeTruthy()
  })
})

describe('the form of a scenario', () => {
  it('has a field for everything that the format has', async () => {
    const head = { ...FULL, kind: 'recorded', account: {}, area: { name: {} }, notes: [{}] }
    const form = await showForm(head)
    const missing = Object.keys(scenarioHeadSchema.shape).filter((name) => {
      if (['$schema', 'format', 'alerts'].includes(name)) return false
      try {
        form.field(name)
        return false
      } catch {
        return true
      }
    })
    expect(missing).toEqual([])
  })

  it('[ED3] takes a point of the flight, says what is wanting at the field that it is about, and leaves nothing behind', async () => {
    const form = await showForm({ ...aDraft(1), kind: 'recorded', sources: { paper: { title: 'A paper' } } })
    const before = form.draft()
    fireEvent.click(screen.getByRole('button', { name: 'Add a point' }))
    const at = (...place: (string | number)[]) => form.field('flight', 'points', 0, ...place)
    type(at('name', 'en'), 'East of the cape')
    type(at('name', 'ja'), '岬の東')
    type(at('at'), '午前6時12分')
    fireEvent.blur(at('at'))
    type(at('position'), '41.05 157.38')
    fireEvent.click(at('workedOut'))
    expect(form.draft()['flight']).toEqual({
      points: [
        {
          kind: 'launch',
          name: { en: 'East of the cape', ja: '岬の東' },
          at: '06:12',
          position: '41.05 157.38',
          workedOut: true,
        },
      ],
    })
    expect(screen.getByText(/This is no position\. Write latitude, a comma and longitude/)).toBeTruthy()
    expect(at('sources').getAttribute('aria-invalid')).toBe('true')
    expect(within(at('note')).getByText('Write it.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Points, 1' }))
    expect(form.draft()).toEqual(before)
  })

  it('takes the texts of a language along when it is taken out', async () => {
    const form = await showForm(aDraft(1))
    fireEvent.click(screen.getByRole('button', { name: 'Remove: English' }))
    expect(form.draft()['languages']).toEqual(['ja'])
    expect(alertsOf(form.draft())[0]?.['texts']).toEqual({ ja: '警報1' })
  })

  it('reads countries in any case and with anything between them', async () => {
    const form = await showForm(aDraft(1))
    type(form.field('countries'), 'jp, Kr')
    expect(form.draft()['countries']).toEqual(['JP', 'KR'])
    expect(screen.getByText('Japan, South Korea')).toBeTruthy()
  })

  it('takes countries as they are typed, keeps what is none with its fault, and takes a word of them back at once', async () => {
    const form = await showForm(aDraft(1))
    const field = form.field('countries') as HTMLInputElement
    for (const text of ['J', 'JP', 'JP ', 'JP 日', 'JP 日本']) type(field, text)
    expect([field.value, form.draft()['countries']]).toEqual(['JP 日本', ['JP', '日本']])
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(/“日本” is no code of a country/)).toBeTruthy()
    expect(screen.getByText('Japan')).toBeTruthy()
    expect(new Set(form.edits().map(({ together }) => together)).size).toBe(1)
    expect(form.edits()[0]?.together).toBeDefined()
  })

  it('keeps a new source open while one types in it, and where one has folded it, folded', async () => {
    const form = await showForm(FULL)
    fireEvent.click(screen.getByRole('button', { name: 'Add a source' }))
    expect(document.activeElement).toBe(form.field('sources', 'source-2', 'title'))
    expect(form.field('sources', 'source-2', 'title').getAttribute('aria-invalid')).toBe('true')
    const fold = (): HTMLDetailsElement | null =>
      form.field('sources', 'source-2', 'publisher').closest('details')
    expect(fold()?.open).toBe(true)
    type(form.field('sources', 'source-2', 'publisher'), 'C')
    type(form.field('sources', 'source-2', 'publisher'), 'City')
    expect(fold()?.open).toBe(true)
    const [summary] = fold()?.getElementsByTagName('summary') ?? []
    if (summary) fireEvent.click(summary)
    type(form.field('sources', 'source-2', 'title'), 'Report')
    expect(fold()?.open).toBe(false)
  })

  it('keeps a part open while the last that is in it is rubbed out', async () => {
    const form = await showForm(FULL, 1)
    const fold = form.field('alerts', 1, 'sender', 'en').closest('details')
    for (const field of ['category', 'responseType'])
      for (const box of within(form.field('alerts', 1, field)).getAllByRole('checkbox', { checked: true }))
        fireEvent.click(box)
    type(form.field('alerts', 1, 'msgType'), '')
    for (const field of ['sender', 'event'])
      for (const language of ['en', 'ja']) type(form.field('alerts', 1, field, language), '')
    expect(fold?.open).toBe(true)
  })

  it('marks an id of a source that cannot be one, at its field', async () => {
    const form = await showForm({ ...FULL, sources: { 'My report': { title: 'A report' } } })
    const id = form.field('sources', 'My report', '#id')
    expect(id.getAttribute('aria-invalid')).toBe('true')
    expect(form.field('sources', 'My report', 'title').getAttribute('aria-invalid')).toBeNull()
  })

  it('takes whatever names a source along when its id changes', async () => {
    const form = await showForm(FULL)
    const id = form.field('sources', 'report', '#id')
    type(id, 'city')
    fireEvent.keyDown(id, { key: 'Enter' })
    expect(form.draft()['sources']).toEqual({ city: { title: 'A report' } })
    expect(alertsOf(form.draft())[1]).toMatchObject({ sources: ['city'], expected: [{ sources: ['city'] }] })
  })
})
