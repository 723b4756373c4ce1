import type { GalleryPhone } from './gallery-phone.ts'
import type { Trainer } from './trainer.ts'

export interface State {
  /** Of its file. */
  readonly name: string
  readonly title: { readonly en: string; readonly ja: string }
  /** What happens in the drill before it, or to all phones. */
  readonly before?: (drill: {
    readonly trainer: Trainer
    readonly phones: readonly GalleryPhone[]
  }) => Promise<void>
  /** Brings one phone into it. */
  readonly show: (phone: GalleryPhone) => Promise<void>
  /** Out of it again, where the next one does not begin from anywhere. */
  readonly after?: (phone: GalleryPhone) => Promise<void>
}

const each = async (
  phones: readonly GalleryPhone[],
  use: (phone: GalleryPhone) => Promise<void>,
): Promise<void> => {
  for (const phone of phones) await use(phone)
}

/** The last part of an alert on the whole screen that comes: what would be read of it. */
const isWhole = (phone: GalleryPhone): Promise<void> =>
  phone.takeover.locator('summary', { hasText: phone.words('sound', 'speech.off') }).waitFor()

/** Nothing sounds, shakes or is read any more. */
const isQuiet = async ({ page }: GalleryPhone): Promise<void> => {
  while (await page.getByText('♪').locator('visible=true').count()) await page.waitForTimeout(200)
}

const settingsAt = async (phone: GalleryPhone, group: string): Promise<void> => {
  await phone.home()
  await phone.press('phone', 'settings.all')
  await phone.page
    .getByRole('heading', { name: phone.words('settings', group), exact: true })
    .evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }))
}

const picturesOn = [
  ['television', 'On television, the whole screen', 'テレビ（全画面）'],
  ['ticker', 'On television, a line of text', 'テレビ（テロップ）'],
  ['loudspeaker', 'The town’s loudspeakers', '防災行政無線'],
  ['radio', 'On the radio', 'ラジオ'],
  ['social', 'A social post', 'SNSの投稿'],
  ['app', 'The notification of an app', 'アプリの通知'],
  ['press', 'In the press', '報道記事'],
  ['website', 'On a website', 'ウェブサイトのお知らせ'],
  ['authority-network', 'On the line between authorities', '行政専用回線の電文'],
] as const

/** In this order, through one drill. */
export const STATES: readonly State[] = [
  {
    name: 'lock-empty',
    title: {
      en: 'Waiting for the trainer to start; the sound is off until somebody chooses it',
      ja: '訓練の開始を待つ。音は、選ぶまでオフ',
    },
    show: (phone) => phone.page.getByText(phone.words('phone', 'lock.waiting')).waitFor(),
    after: (phone) => phone.press('phone', 'soundNotice.keep'),
  },
  {
    name: 'dark',
    title: {
      en: 'Nobody touches it: a locked phone darkens until an alert lights it',
      ja: '誰も触れない端末。画面は暗くなり、警報が届くと点灯する',
    },
    before: ({ trainer }) => trainer.play(),
    // Half a minute after the last touch.
    show: ({ page }) => page.locator('[data-lit="false"]').waitFor({ timeout: 45_000 }),
  },
  {
    name: 'takeover',
    title: {
      en: 'An alert takes the screen over; tone and vibration in words and as a meter',
      ja: '全画面の警報。音と振動は文字と図でも示す',
    },
    before: async ({ trainer }) => {
      await trainer.toStart()
      await trainer.step()
    },
    show: isWhole,
  },
  {
    name: 'transcript',
    title: { en: 'What would be read aloud, word for word', ja: '読み上げる内容の全文' },
    show: async (phone) => {
      await isWhole(phone)
      await phone.takeover.locator('summary').click()
    },
    after: async (phone) => {
      const summary = phone.takeover.locator('summary')
      if (await summary.isVisible()) await summary.click()
    },
  },
  {
    name: 'stack',
    title: { en: 'Three alerts wait for OK, the newest on top', ja: 'OKを待つ3件。新しいものが上' },
    before: async ({ trainer }) => {
      await trainer.step()
      await trainer.step()
    },
    show: async (phone) => {
      await phone.takeover.getByRole('button', { name: /1.3/ }).filter({ hasText: 'OK' }).waitFor()
      await isWhole(phone)
    },
  },
  {
    name: 'unacknowledged',
    title: {
      en: 'Home was pressed: the alerts wait on, not acknowledged',
      ja: 'ホームを押した後。警報は未確認のまま残る',
    },
    show: (phone) => phone.press('phone', 'home.button'),
    after: async (phone) => {
      if (!(await phone.takeover.isVisible())) {
        await phone.page.getByRole('button', { name: phone.words('phone', 'waiting.show') }).click()
      }
      await phone.takeover.waitFor()
      await phone.acknowledge()
    },
  },
  {
    name: 'opt-out',
    title: {
      en: 'After the first OK one family asks whether to go on',
      ja: '最初のOKの後、一方の機種は受信を続けるか尋ねる',
    },
    show: (phone) => phone.list(),
    after: async (phone) => {
      const keep = phone.page.getByRole('button', { name: phone.words('alerts', 'optOut.keep'), exact: true })
      if (await keep.isVisible()) await keep.click()
    },
  },
  {
    name: 'heads-up',
    title: {
      en: 'An app’s alert drops in while the list is read',
      ja: '一覧を見ている間に届いたアプリの通知',
    },
    before: async ({ trainer, phones }) => {
      await each(phones, (phone) => phone.list())
      await trainer.step()
      // Where the pointer is, a banner stays.
      await each(phones, (phone) =>
        phone.page.getByRole('region', { name: phone.words('phone', 'banner.label') }).hover(),
      )
    },
    show: (phone) => phone.page.getByRole('region', { name: phone.words('phone', 'banner.label') }).waitFor(),
    after: (phone) => phone.page.mouse.move(0, 0),
  },
  {
    name: 'update',
    title: {
      en: 'An update that is no more severe than what it updates comes without alarm',
      ja: '危険度の上がらない続報は静かに届く',
    },
    before: async ({ trainer, phones }) => {
      await each(phones, (phone) => phone.home())
      await trainer.step()
    },
    show: isQuiet,
    after: (phone) => phone.acknowledge(),
  },
  {
    name: 'lock-alerts',
    title: { en: 'Lock screen with unread alerts', ja: '未読の警報があるロック画面' },
    before: async ({ trainer, phones }) => {
      await each(phones, (phone) => phone.home())
      for (let i = 0; i < 3; i++) await trainer.step()
    },
    show: isQuiet,
  },
  {
    name: 'shade',
    title: { en: 'Notifications pulled down', ja: '通知' },
    show: async (phone) => {
      await phone.list()
      await phone.press('phone', 'shade.open')
      await phone.page.getByRole('dialog').waitFor()
    },
    after: (phone) => phone.page.getByRole('dialog').press('Escape'),
  },
  {
    name: 'history',
    title: { en: 'All alerts: the current ones', ja: '警報の一覧（現在）' },
    show: (phone) => phone.list(),
  },
  {
    name: 'history-past',
    title: { en: 'All alerts: the past ones apart', ja: '警報の一覧（過去）' },
    show: async (phone) => {
      await phone.list()
      await phone.page
        .getByRole('article')
        .filter({ has: phone.page.getByText(phone.words('alerts', 'feed.past'), { exact: true }) })
        .evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }))
    },
  },
  {
    name: 'search',
    title: { en: 'Searching the alerts', ja: '警報の検索' },
    show: async (phone) => {
      await phone.list()
      const isJapanese = (await phone.page.locator('main').getAttribute('lang')) === 'ja'
      await phone.page.getByRole('searchbox').fill(isJapanese ? '港' : 'harbour')
    },
  },
  {
    name: 'detail',
    title: { en: 'One alert, and how well it is known', ja: '警報の詳細' },
    show: (phone) => phone.open('evacuate-more'),
  },
  {
    name: 'difference',
    title: { en: 'What an update changed, word by word', ja: '続報で変わったところ' },
    show: async (phone) => {
      await phone.open('evacuate-more')
      await phone.press('alerts', 'thread.showChanges')
      await phone.page.locator('ins').first().waitFor()
    },
  },
  {
    name: 'superseded',
    title: { en: 'An alert that an update replaced', ja: '続報に置き換えられた警報' },
    show: (phone) => phone.open('evacuate'),
  },
  {
    name: 'cancelled',
    title: { en: 'An alert that was cancelled', ja: '取り消された警報' },
    show: (phone) => phone.open('fire'),
  },
  {
    name: 'expired',
    title: { en: 'An alert that expired', ja: '期限が切れた警報' },
    show: (phone) => phone.open('quake'),
  },
  {
    name: 'correction',
    title: { en: 'A correction, and what it corrected', ja: '訂正と、訂正されたところ' },
    before: async ({ trainer, phones }) => {
      await each(phones, (phone) => phone.home())
      await trainer.step()
    },
    show: async (phone) => {
      await phone.open('observed-corrected')
      await phone.press('alerts', 'thread.showChanges')
      await phone.page.locator('ins').first().waitFor()
    },
  },
  {
    name: 'lift',
    title: { en: 'The warning is lifted', ja: '警報の解除' },
    before: async ({ trainer, phones }) => {
      await each(phones, (phone) => phone.home())
      await trainer.step()
    },
    show: isWhole,
    after: (phone) => phone.acknowledge(),
  },
  {
    name: 'thread',
    title: { en: 'An alert and what lifted it', ja: '解除された警報とその経過' },
    show: (phone) => phone.open('tsunami'),
  },
  ...picturesOn.map(([view, en, ja]): State => ({
    name: `channel-${view}`,
    title: { en, ja },
    show: async (phone) => {
      await phone.open('tsunami')
      const tab = phone.page.getByRole('tab', { name: phone.words('channels', `tab.${view}`), exact: true })
      await tab.click()
      await phone.page
        .getByRole('heading', { name: phone.words('channels', 'title') })
        .evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }))
    },
  })),
  {
    name: 'settings',
    title: { en: 'The settings of the phone', ja: '端末の設定' },
    show: async (phone) => {
      await phone.home()
      await phone.press('phone', 'settings.all')
      await phone.page.getByRole('radio').first().waitFor()
    },
  },
  {
    name: 'settings-screen',
    title: { en: 'The settings: screen, language, text size', ja: '端末の設定：画面、言語、文字の大きさ' },
    show: (phone) => settingsAt(phone, 'screen.title'),
  },
  {
    name: 'settings-categories',
    title: {
      en: 'The categories of alerts, and which of them cannot be turned off',
      ja: '警報の種類。オフにできないものはそう示す',
    },
    show: (phone) => settingsAt(phone, 'alerts.title'),
  },
  {
    name: 'settings-place',
    title: { en: 'The settings: place, connection, model', ja: '端末の設定：場所、接続、機種' },
    show: (phone) => settingsAt(phone, 'place.title'),
  },
  {
    name: 'inspector',
    title: { en: 'What the phone did with each alert', ja: '各警報に対する端末の動作' },
    show: async (phone) => {
      await phone.home()
      await phone.press('phone', 'settings.all')
      await phone.page.locator('[data-inspect]').click()
      await phone.page.getByRole('table').first().waitFor()
    },
  },
  {
    name: 'outside',
    title: {
      en: 'Outside the area: not shown, by which rule, and what would have changed it',
      ja: '区域の外。表示されなかった理由と、何が違えば変わったか',
    },
    before: async ({ trainer, phones }) => {
      await each(phones, (phone) => phone.home())
      await trainer.set({ position: 'outside' })
      await trainer.step()
    },
    show: async (phone) => {
      await phone.home()
      await phone.press('phone', 'settings.all')
      await phone.page.locator('[data-inspect]').click()
      const row = phone.page.getByRole('table').first().getByRole('row').nth(1)
      await row.getByRole('button').click()
      await phone.page.getByText(phone.words('inspector', 'whatIf.title')).first().waitFor()
      await row.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }))
    },
  },
  {
    name: 'largest-text',
    title: { en: 'The largest text', ja: '最大の文字' },
    before: ({ trainer }) => trainer.set({ textSize: 'largest' }),
    show: (phone) => phone.list(),
  },
  {
    name: 'airplane',
    title: { en: 'Airplane mode', ja: '機内モード' },
    before: ({ trainer }) => trainer.set({ textSize: 'normal', airplane: true }),
    show: async (phone) => {
      await phone.home()
      await phone.page.getByText(phone.words('phone', 'airplane')).waitFor()
    },
    after: async (phone) => {
      await phone.press('phone', 'settings.all')
      await phone.page.getByRole('switch', { name: phone.words('settings', 'link.airplane') }).uncheck()
      await phone.home()
    },
  },
  {
    name: 'offline',
    title: {
      en: 'No connection: what is on the screen may be old',
      ja: '接続なし。画面の内容は古いことがある',
    },
    before: async ({ phones }) => {
      await each(phones, async (phone) => {
        await phone.page
          .getByText(phone.words('phone', 'status.online'))
          .first()
          .waitFor({ state: 'attached' })
        await phone.page.context().setOffline(true)
      })
    },
    show: (phone) => phone.page.getByText(phone.words('common', 'link.offline')).first().waitFor(),
  },
]

/** Of phones that join when all has come. */
export const LATE_STATES: readonly State[] = [
  {
    name: 'late',
    title: {
      en: 'A phone that joins late: what came before is there, and nothing sounds',
      ja: '途中から参加した端末。それまでの警報は一覧にあり、音は鳴らない',
    },
    show: (phone) => phone.page.getByText(phone.words('phone', 'soundNotice.keep')).waitFor(),
  },
  {
    name: 'ended',
    title: { en: 'The drill is over', ja: '訓練の終了' },
    before: ({ trainer }) => trainer.end(),
    show: (phone) => phone.page.getByRole('heading', { name: phone.words('phone', 'ended.gone') }).waitFor(),
  },
]

/** Of the phone alone, drawn, for a page or a slide. */
export const EMBED_STATES: readonly State[] = [
  {
    name: 'embed',
    title: { en: 'The phone in another page', ja: 'ほかのページに埋め込んだ端末' },
    show: (phone) => phone.page.getByRole('button').first().waitFor(),
  },
]
