import { describe, expect, it } from 'vitest'
import { isJma, readJma } from '@alert-replay/shared/jma/read-jma.ts'
import { read, rootOf, textOf, told } from './files.ts'

describe('a JMA report', () => {
  it('is a Report in JMA’s namespace and nothing else', () => {
    expect(isJma(rootOf('<Report xmlns="http://xml.kishou.go.jp/jmaxml1/"/>'))).toBe(true)
    expect(isJma(rootOf('<Report/>'))).toBe(false)
    expect(isJma(rootOf('<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"/>'))).toBe(false)
  })

  it('of an earthquake early warning becomes a CAP message, whole', () => {
    expect(read('eew-warning-1').message).toEqual({
      identifier: 'JMA:緊急地震速報（警報）:気象庁本庁:20310901100011:20310901100014:1:Exercise:発表',
      sender: '気象庁本庁',
      sent: '2031-09-01T10:00:14+09:00',
      status: 'Exercise',
      msgType: 'Alert',
      scope: 'Public',
      incidents: '20310901100011',
      info: [
        {
          language: 'ja',
          category: ['Geo'],
          event: '緊急地震速報（警報）',
          urgency: 'Immediate',
          severity: 'Extreme',
          certainty: 'Likely',
          eventCode: [{ valueName: 'JMA:緊急地震速報（細分区域）', value: '31' }],
          effective: '2031-09-01T10:00:14+09:00',
          onset: '2031-09-01T10:00:14+09:00',
          senderName: '気象庁',
          headline: '訓練湾で地震　訓練地方で強い揺れ',
          description: '訓練湾で地震　訓練地方で強い揺れ',
          instruction: 'これは訓練です。強い揺れに警戒してください。',
          parameter: [
            { valueName: 'JMA:Title', value: '緊急地震速報（警報）' },
            { valueName: 'JMA:InfoKind', value: '緊急地震速報' },
            { valueName: 'JMA:Serial', value: '1' },
            { valueName: 'JMA:DateTime', value: '2031-09-01T10:00:14+09:00' },
            { valueName: 'JMA:OriginTime', value: '2031-09-01T10:00:05+09:00' },
            { valueName: 'JMA:Hypocenter', value: '訓練湾' },
            { valueName: 'JMA:Coordinate', value: '+30.5+140.2-20000/' },
            { valueName: 'JMA:Magnitude', value: 'Ｍ７．１' },
            { valueName: 'JMA:ForecastInt', value: '6-/over' },
            { valueName: 'JMA:ForecastInt:991', value: '5+/6-' },
            { valueName: 'JMA:ArrivalTime:991', value: '2031-09-01T10:00:25+09:00' },
          ],
          area: [
            {
              areaDesc: '訓練県南部',
              geocode: [{ valueName: 'JMA:地震情報／細分区域', value: '991' }],
            },
          ],
        },
      ],
    })
  })

  it.each([
    [
      'eew-forecast',
      [
        '緊急地震速報（警報） | Immediate | Extreme | Likely | 訓練県北部',
        '緊急地震速報（予報） | Immediate | Minor | Likely | 訓練県南部',
      ],
    ],
    ['eew-forecast-sea', ['緊急地震速報（地震動予報） | Immediate | Minor | Likely | 訓練湾']],
    [
      'tsunami-warning',
      [
        '大津波警報：発表 | Immediate | Extreme | Likely | Evacuate | 訓練県東部',
        '津波警報 | Immediate | Severe | Likely | Evacuate | 訓練県西部',
        '津波注意報 | Immediate | Moderate | Likely | 訓練県太平洋沿岸',
        '津波予報（若干の海面変動） | Immediate | Minor | Likely | 訓練内海',
      ],
    ],
    [
      'tsunami-released',
      [
        '津波警報・注意報・予報　警報解除 | Past | Minor | Likely | AllClear | 訓練県東部',
        '津波注意報解除 | Past | Minor | Likely | AllClear | 訓練県西部',
      ],
    ],
    ['tsunami-observed', ['大津波警報 | Immediate | Extreme | Observed | Evacuate | 訓練県東部']],
    ['tsunami-offshore', ['沖合の津波観測に関する情報 | Immediate | Minor | Observed | 訓練県東部']],
    [
      'volcano-level-5',
      [
        '噴火警報・予報　レベル５（避難） | Expected | Extreme | Likely | Evacuate | 訓練岳',
        '噴火警報 | Expected | Extreme | Likely | 訓練県訓練町',
      ],
    ],
    [
      'volcano-level-3',
      [
        '噴火警報・予報　レベル３（入山規制） | Expected | Severe | Likely | Avoid | 訓練岳',
        '火口周辺警報 | Expected | Severe | Likely | 訓練県訓練町',
      ],
    ],
    [
      'eruption-1',
      [
        '噴火速報　噴火 | Immediate | Severe | Observed | 訓練岳',
        '噴火速報　噴火 | Immediate | Severe | Observed | 訓練県訓練町',
      ],
    ],
    [
      'weather-special',
      [
        '大雨特別警報 | Expected | Extreme | Likely | 訓練市',
        '大雨警報 | Expected | Severe | Likely | 演習町',
        '雷注意報 | Expected | Moderate | Likely | 訓練市+演習町+訓練市演習島',
      ],
    ],
    [
      'weather-levels',
      [
        'レベル４大雨危険警報 | Expected | Severe | Likely | 訓練市',
        'レベル２大雨注意報解除 | Past | Minor | Likely | 演習町',
      ],
    ],
    ['weather-levels-released', ['レベル４大雨危険警報解除 | Past | Minor | Likely | AllClear | 訓練市']],
    [
      'landslide',
      [
        '土砂災害警戒情報　警戒 | Expected | Severe | Likely | 訓練市',
        '土砂災害警戒情報　解除 | Past | Minor | Likely | 演習町',
      ],
    ],
    [
      'tornado-sighted',
      [
        '竜巻注意情報 | Expected | Moderate | Likely | 訓練市+演習町',
        '竜巻注意情報 | Expected | Moderate | Observed | 訓練地方',
      ],
    ],
    ['record-rain-late', ['記録的短時間大雨情報 | Expected | Severe | Observed | 訓練県']],
    ['line-shaped-rain', ['府県気象防災速報（線状降水帯発生） | Expected | Severe | Likely | 南部']],
    ['flood', ['氾濫発生情報 | Expected | Extreme | Likely | 訓練川']],
    [
      'intensity',
      [
        '震度速報　震度６弱 | Expected | Extreme | Observed | 訓練県南部',
        '震度速報　震度５強 | Expected | Severe | Observed | 訓練県北部',
        '震度速報　震度３ | Expected | Minor | Observed | 訓練県西部',
      ],
    ],
    [
      'intensity-body',
      [
        '地震情報　震度５弱 | Expected | Severe | Observed | 訓練県南部',
        '地震情報　震度２ | Expected | Minor | Observed | 訓練県西部',
      ],
    ],
    ['hypocentre', ['震源に関する情報 | Expected | Minor | Observed | 訓練湾']],
    ['trough', ['南海トラフ地震臨時情報（巨大地震警戒） | Expected | Severe | Possible']],
    ['heat', ['訓練県熱中症警戒アラート | Expected | Moderate | Likely']],
    [
      'sea',
      ['海上暴風警報 | Expected | Severe | Likely | 訓練灘', '海上警報解除 | Past | Minor | Likely | 演習沖'],
    ],
    ['eew-withdrawn', ['緊急地震速報（警報） | Past | Minor | Unlikely']],
    ['eew-delivery-test', ['緊急地震速報配信テスト | Immediate | Minor | Likely']],
  ])('%s tells its warnings, the gravest first', (name, lines) => {
    const reading = read(name)
    expect(told(reading)).toEqual(lines)
    expect(reading.findings).toEqual([])
  })

  it.each([
    ['通常', 'Actual'],
    ['訓練', 'Exercise'],
    ['試験', 'Test'],
  ])('of status %s is %s', (written, status) => {
    const text = textOf('eew-warning-1').replace('<Status>訓練<', `<Status>${written}<`)
    const reading = readJma(rootOf(text))
    expect(reading.ok && reading.value.message.status).toBe(status)
  })

  it.each([
    ['eew-warning-1', 'Alert', undefined],
    ['eruption-2-corrected', 'Update', '訂正 (correction)'],
    ['record-rain-late', 'Alert', '遅延 (issued late)'],
    [
      'eew-withdrawn',
      'Cancel',
      '取消 (withdrawn)：これは訓練です。先ほどの緊急地震速報（警報）を取り消します。',
    ],
  ])('%s has msgType %s by its InfoType, and its note says so', (name, msgType, note) => {
    const { message } = read(name)
    expect([message.msgType, message.note]).toEqual([msgType, note])
  })

  it('gives a municipality its JIS code, but not to a part of one', () => {
    const areas = read('weather-special').message.info?.[2]?.area
    expect(areas).toEqual([
      {
        areaDesc: '訓練市',
        geocode: [
          { valueName: 'JMA:気象・地震・火山情報／市町村等', value: '9920100' },
          { valueName: 'JIS-X-0402', value: '99201' },
        ],
      },
      {
        areaDesc: '演習町',
        geocode: [
          { valueName: 'JMA:気象・地震・火山情報／市町村等', value: '9930100' },
          { valueName: 'JIS-X-0402', value: '99301' },
        ],
      },
      {
        areaDesc: '訓練市演習島',
        geocode: [{ valueName: 'JMA:気象・地震・火山情報／市町村等', value: '9920199' }],
      },
    ])
  })

  it('keeps what a warning is about, and where it is new or goes on', () => {
    const [special, , thunder] = read('weather-special').message.info ?? []
    expect(special?.parameter?.slice(3)).toEqual([
      { valueName: 'JMA:Condition', value: '浸水害' },
      { valueName: 'JMA:Status:発表', value: '9920100' },
    ])
    expect(thunder?.parameter?.slice(3)).toEqual([
      { valueName: 'JMA:Status:継続', value: '9920100 9930100' },
      { valueName: 'JMA:Status:発表', value: '9920199' },
    ])
  })

  it('tells when a tsunami comes and how high, a NaN in the words beside it', () => {
    const own = read('tsunami-warning').message.info?.flatMap(({ parameter = [] }) =>
      parameter
        .filter(({ valueName }) => /:\d+$/.test(valueName))
        .map((pair) => Object.values(pair).join(' ')),
    )
    expect(own).toEqual([
      'JMA:FirstHeight:991 津波到達中と推測',
      'JMA:MaxHeight:991 巨大',
      'JMA:ArrivalTime:992 2031-09-01T10:20:00+09:00',
      'JMA:MaxHeight:992 高い',
      'JMA:ArrivalTime:998 2031-09-01T11:10:00+09:00',
      'JMA:MaxHeight:998 １ｍ',
      'JMA:MaxHeight:993 不明',
    ])
    const offshore = read('tsunami-offshore').message.info?.[0]?.parameter
    expect(offshore?.at(-1)).toEqual({ valueName: 'JMA:MaxHeight:991', value: '3.5m' })
  })

  it('has the first line that is no heading as headline, all sentences as description, and what to do as instruction', () => {
    const [info] = read('volcano-level-5').message.info ?? []
    expect([info?.headline, info?.description, info?.instruction]).toEqual([
      '＜訓練岳に噴火警報（噴火警戒レベル５、避難）を発表＞　これは訓練です。',
      '＜訓練岳に噴火警報（噴火警戒レベル５、避難）を発表＞　これは訓練です。\n\n訓練岳では、１３時２３分頃に噴火が発生した想定です。',
      '危険な居住地域では、市町村の指示に従う訓練を行ってください。',
    ])
    expect(read('tsunami-warning').message.info?.[0]?.headline).toBe('これは訓練です。')
    expect(read('landslide').message.info?.[0]?.headline).toBe(
      'これは訓練です。土砂災害の危険が高まっている想定です。',
    )
    // No headline of its own: the title of the report, its text from the body.
    const [heat] = read('heat').message.info ?? []
    expect([heat?.headline, heat?.description]).toEqual([
      '訓練県熱中症警戒アラート',
      'これは訓練です。今日は気温が著しく高くなる想定です。\n涼しい環境で過ごしてください。',
    ])
  })

  it('has its times in Japan’s time: when sent, from when, until when', () => {
    const { message } = read('tornado-sighted')
    const [info] = message.info ?? []
    expect([message.sent, info?.effective, info?.onset, info?.expires]).toEqual([
      '2031-07-10T13:19:00+09:00',
      '2031-07-10T13:19:00+09:00',
      '2031-07-10T13:19:00+09:00',
      '2031-07-10T14:30:00+09:00',
    ])
  })

  it('keeps all its event ids as incidents', () => {
    expect(read('tsunami-released').message.incidents).toBe('20310901100011 20310901100500')
    expect(read('weather-special').message.incidents).toBeUndefined()
  })

  it('says where in its file an area, a text and the time of issue stand', () => {
    const { placeOf } = read('intensity')
    expect([placeOf([]), placeOf(['sent']), placeOf(['info', 0, 'headline'])]).toEqual([
      { line: 2, column: 1 },
      { line: 12, column: 5 },
      { line: 19, column: 5 },
    ])
    // The gravest comes first, wherever the report has it.
    expect([placeOf(['info', 0, 'area', 0]).line, placeOf(['info', 2, 'area', 0]).line]).toEqual([23, 22])
  })
})
