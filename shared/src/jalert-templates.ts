import type { Alert } from './alert.ts'

/** What the fixed texts are in: the first two as published, the others our translations. */
export type TemplateLanguage = 'ja' | 'en' | 'ja-x-easy' | 'ko' | 'zh-Hans' | 'zh-Hant' | 'pt' | 'vi'

/** One fixed text of J-Alert about a ballistic missile, and how an alert that says it is filled in. */
export interface JalertTemplate extends Pick<
  Alert,
  'phases' | 'urgency' | 'severity' | 'certainty' | 'responseType'
> {
  readonly texts: Readonly<Record<TemplateLanguage, string>>
}

/** The languages in which a template is what the satellite service publishes, and not our translation. */
export const PUBLISHED_LANGUAGES: readonly string[] = ['ja', 'en'] satisfies TemplateLanguage[]

const CALL = {
  urgency: 'Immediate',
  severity: 'Extreme',
  certainty: 'Likely',
  responseType: ['Shelter'],
} as const
const CLEAR = { urgency: 'Past', severity: 'Minor', certainty: 'Likely', responseType: ['AllClear'] } as const
const CLEAR_AVOID = { ...CLEAR, responseType: ['AllClear', 'Avoid'] } as const

/**
 * The fixed texts by which J-Alert is relayed from the QZSS satellites, by their codes (IS-QZSS-DCX, library of
 * messages for Japan; in service since 2024-04-01). They name no country, time or place. Japanese and English are the
 * published ones; CAP's fields, and the other languages, are ours.
 */
export const JALERT_TEMPLATES = {
  128: {
    ...CALL,
    phases: ['warning', 'shelter'],
    texts: {
      ja: 'ミサイル発射。ミサイル発射。ミサイルが発射されたものとみられます。建物の中、又は地下に避難して下さい。',
      en: 'Missile launched, missile launched. It is believed that a missile was launched. Please take shelter inside buildings or underground.',
      'ja-x-easy':
        'ミサイルが　うたれました。ミサイルが　うたれました。だれかが　ミサイルを　うったようです。たてものの　中か、地下に　にげて　ください。',
      ko: '미사일 발사. 미사일 발사. 미사일이 발사된 것으로 보입니다. 건물 안이나 지하로 대피하십시오.',
      'zh-Hans': '导弹发射。导弹发射。据认为有导弹发射。请到建筑物内或地下避难。',
      'zh-Hant': '飛彈發射。飛彈發射。據研判，有飛彈發射。請到建築物內或地下避難。',
      pt: 'Lançamento de míssil. Lançamento de míssil. Acredita-se que um míssil tenha sido lançado. Abrigue-se dentro de um edifício ou no subsolo.',
      vi: 'Phóng tên lửa. Phóng tên lửa. Có khả năng một tên lửa đã được phóng. Hãy trú ẩn trong tòa nhà hoặc dưới lòng đất.',
    },
  },
  129: {
    ...CLEAR_AVOID,
    phases: ['lifted', 'guidance'],
    texts: {
      ja: 'ミサイル通過。ミサイル通過。先程のミサイルは通過したものとみられます。避難の呼びかけを解除します。不審なものには決して近寄らず直ちに警察や消防などに連絡して下さい。',
      en: 'Missile passed, missile passed. It is believed that the previous missile has passed over the area. The call for evacuation will be canceled. If you find any suspicious object, please stay away from it and inform the police or the fire department immediately.',
      'ja-x-easy':
        'ミサイルは　とおりすぎました。ミサイルは　とおりすぎました。さっきの　ミサイルは、とおりすぎたようです。もう　にげなくて　いいです。あやしい　ものを　見つけたら、ぜったいに　近くに　行かないで　ください。すぐに　けいさつや　しょうぼうに　知らせて　ください。',
      ko: '미사일 통과. 미사일 통과. 앞서 발사된 미사일은 통과한 것으로 보입니다. 대피 요청을 해제합니다. 수상한 물체에는 절대 다가가지 말고 즉시 경찰이나 소방 등에 신고하십시오.',
      'zh-Hans':
        '导弹已飞过。导弹已飞过。据认为，刚才的导弹已经飞过。避难呼吁现予解除。发现可疑物体时，切勿靠近，请立即通知警察或消防部门。',
      'zh-Hant':
        '飛彈已通過。飛彈已通過。據研判，剛才的飛彈已經通過。避難呼籲現予解除。發現可疑物體時，切勿靠近，請立即通知警察或消防單位。',
      pt: 'Míssil passou. Míssil passou. Acredita-se que o míssil anterior já tenha passado. O chamado para se abrigar está encerrado. Nunca se aproxime de objetos suspeitos e avise imediatamente a polícia ou os bombeiros.',
      vi: 'Tên lửa đã bay qua. Tên lửa đã bay qua. Có khả năng tên lửa vừa rồi đã bay qua. Lời kêu gọi trú ẩn được dỡ bỏ. Tuyệt đối không đến gần vật khả nghi và hãy báo ngay cho cảnh sát hoặc cơ quan cứu hỏa.',
    },
  },
  130: {
    ...CLEAR_AVOID,
    phases: ['lifted', 'guidance'],
    texts: {
      ja: '先程のミサイルは、海に落下したものとみられます。避難の呼びかけを解除します。不審なものには決して近寄らず直ちに警察や消防などに連絡して下さい。',
      en: 'It is believed that the previous missile has dropped in the sea. The call for evacuation will be canceled. If you find any suspicious object, please stay away from it and inform the police or the fire department immediately.',
      'ja-x-easy':
        'さっきの　ミサイルは、海に　おちたようです。もう　にげなくて　いいです。あやしい　ものを　見つけたら、ぜったいに　近くに　行かないで　ください。すぐに　けいさつや　しょうぼうに　知らせて　ください。',
      ko: '앞서 발사된 미사일은 바다에 떨어진 것으로 보입니다. 대피 요청을 해제합니다. 수상한 물체에는 절대 다가가지 말고 즉시 경찰이나 소방 등에 신고하십시오.',
      'zh-Hans':
        '据认为，刚才的导弹已落入海中。避难呼吁现予解除。发现可疑物体时，切勿靠近，请立即通知警察或消防部门。',
      'zh-Hant':
        '據研判，剛才的飛彈已落入海中。避難呼籲現予解除。發現可疑物體時，切勿靠近，請立即通知警察或消防單位。',
      pt: 'Acredita-se que o míssil anterior tenha caído no mar. O chamado para se abrigar está encerrado. Nunca se aproxime de objetos suspeitos e avise imediatamente a polícia ou os bombeiros.',
      vi: 'Có khả năng tên lửa vừa rồi đã rơi xuống biển. Lời kêu gọi trú ẩn được dỡ bỏ. Tuyệt đối không đến gần vật khả nghi và hãy báo ngay cho cảnh sát hoặc cơ quan cứu hỏa.',
    },
  },
  131: {
    ...CLEAR,
    phases: ['lifted'],
    texts: {
      ja: '先程のミサイルは、我が国には飛来しないものとみられます。避難の呼びかけを解除します。',
      en: 'It is believed that the previous missile will not come to Japan. The call for evacuation will be canceled.',
      'ja-x-easy': 'さっきの　ミサイルは、日本には　こないようです。もう　にげなくて　いいです。',
      ko: '앞서 발사된 미사일은 일본으로 날아오지 않을 것으로 보입니다. 대피 요청을 해제합니다.',
      'zh-Hans': '据认为，刚才的导弹不会飞到日本。避难呼吁现予解除。',
      'zh-Hant': '據研判，剛才的飛彈不會飛到日本。避難呼籲現予解除。',
      pt: 'Acredita-se que o míssil anterior não chegará ao Japão. O chamado para se abrigar está encerrado.',
      vi: 'Có khả năng tên lửa vừa rồi sẽ không bay đến Nhật Bản. Lời kêu gọi trú ẩn được dỡ bỏ.',
    },
  },
  132: {
    ...CALL,
    phases: ['shelter'],
    texts: {
      ja: '直ちに避難。直ちに避難。直ちに建物の中、又は地下に避難して下さい。ミサイルが、周辺に落下するものとみられます。直ちに避難して下さい。',
      en: 'Take shelter immediately, take shelter immediately. Please take shelter inside buildings or underground. It is believed that a missile will drop around this area. Please take shelter immediately.',
      'ja-x-easy':
        'すぐに　にげて　ください。すぐに　にげて　ください。すぐに　たてものの　中か、地下に　にげて　ください。ミサイルが　近くに　おちるようです。すぐに　にげて　ください。',
      ko: '즉시 대피. 즉시 대피. 즉시 건물 안이나 지하로 대피하십시오. 미사일이 이 주변에 떨어질 것으로 보입니다. 즉시 대피하십시오.',
      'zh-Hans': '立即避难。立即避难。请立即到建筑物内或地下避难。据认为，导弹将落在周边地区。请立即避难。',
      'zh-Hant': '立即避難。立即避難。請立即到建築物內或地下避難。據研判，飛彈將落在周邊地區。請立即避難。',
      pt: 'Abrigue-se imediatamente. Abrigue-se imediatamente. Abrigue-se já dentro de um edifício ou no subsolo. Acredita-se que um míssil cairá nesta região. Abrigue-se imediatamente.',
      vi: 'Trú ẩn ngay. Trú ẩn ngay. Hãy trú ẩn ngay trong tòa nhà hoặc dưới lòng đất. Có khả năng tên lửa sẽ rơi xuống quanh khu vực này. Hãy trú ẩn ngay.',
    },
  },
  133: {
    ...CALL,
    phases: ['shelter'],
    texts: {
      ja: '先程のミサイルは、迎撃により破壊されました。ミサイルの破片の落下の可能性があります。続報を伝達しますので、引き続き屋内に避難して下さい。',
      en: 'The previous missile has been intercepted and destroyed. There is a possibility of pieces of the destroyed missile dropping. We will keep you informed. Please stay indoors for shelter.',
      'ja-x-easy':
        'さっきの　ミサイルは、うちおとしました。こわれた　ミサイルが　おちてくるかも　しれません。また　お知らせします。たてものの　中に　いて　ください。',
      ko: '앞서 발사된 미사일은 요격으로 파괴되었습니다. 미사일 파편이 떨어질 가능성이 있습니다. 후속 정보를 전달하겠으니 계속 실내에 대피해 계십시오.',
      'zh-Hans': '刚才的导弹已被拦截摧毁。导弹碎片可能会落下。将继续传达后续消息，请继续在室内避难。',
      'zh-Hant': '剛才的飛彈已被攔截摧毀。飛彈碎片可能會落下。將繼續傳達後續消息，請繼續在室內避難。',
      pt: 'O míssil anterior foi interceptado e destruído. Há possibilidade de queda de fragmentos do míssil. Daremos novas informações. Continue abrigado em local fechado.',
      vi: 'Tên lửa vừa rồi đã bị đánh chặn và phá hủy. Mảnh vỡ của tên lửa có thể rơi xuống. Chúng tôi sẽ thông báo tiếp. Hãy tiếp tục trú ẩn trong nhà.',
    },
  },
  134: {
    ...CALL,
    phases: ['shelter'],
    texts: {
      ja: 'ミサイル落下。ミサイル落下。ミサイルが、周辺に落下したものとみられます。続報を伝達しますので、引き続き屋内に避難して下さい。',
      en: 'Missile dropped, missile dropped. It is believed that a missile has dropped around this area. We will keep you informed. Please stay indoors for shelter.',
      'ja-x-easy':
        'ミサイルが　おちました。ミサイルが　おちました。ミサイルが　近くに　おちたようです。また　お知らせします。たてものの　中に　いて　ください。',
      ko: '미사일 낙하. 미사일 낙하. 미사일이 이 주변에 떨어진 것으로 보입니다. 후속 정보를 전달하겠으니 계속 실내에 대피해 계십시오.',
      'zh-Hans': '导弹落下。导弹落下。据认为，导弹已落在周边地区。将继续传达后续消息，请继续在室内避难。',
      'zh-Hant': '飛彈落下。飛彈落下。據研判，飛彈已落在周邊地區。將繼續傳達後續消息，請繼續在室內避難。',
      pt: 'Queda de míssil. Queda de míssil. Acredita-se que um míssil tenha caído nesta região. Daremos novas informações. Continue abrigado em local fechado.',
      vi: 'Tên lửa rơi. Tên lửa rơi. Có khả năng tên lửa đã rơi xuống quanh khu vực này. Chúng tôi sẽ thông báo tiếp. Hãy tiếp tục trú ẩn trong nhà.',
    },
  },
  135: {
    ...CLEAR,
    phases: ['lifted'],
    texts: {
      ja: '先程のミサイルは、我が国には落下しないものとみられます。避難の呼びかけを解除します。',
      en: 'It is believed that the previous missile will not drop in Japan. The call for evacuation will be canceled.',
      'ja-x-easy': 'さっきの　ミサイルは、日本には　おちないようです。もう　にげなくて　いいです。',
      ko: '앞서 발사된 미사일은 일본에 떨어지지 않을 것으로 보입니다. 대피 요청을 해제합니다.',
      'zh-Hans': '据认为，刚才的导弹不会落在日本。避难呼吁现予解除。',
      'zh-Hant': '據研判，剛才的飛彈不會落在日本。避難呼籲現予解除。',
      pt: 'Acredita-se que o míssil anterior não cairá no Japão. O chamado para se abrigar está encerrado.',
      vi: 'Có khả năng tên lửa vừa rồi sẽ không rơi xuống Nhật Bản. Lời kêu gọi trú ẩn được dỡ bỏ.',
    },
  },
  136: {
    urgency: 'Unknown',
    severity: 'Unknown',
    certainty: 'Unknown',
    responseType: ['None'],
    phases: ['test'],
    texts: {
      ja: 'これは、Jアラートのテストです。',
      en: 'This is a test message for J-Alert.',
      'ja-x-easy': 'これは、Jアラートの　テストです。',
      ko: '이것은 J-Alert 시험 메시지입니다.',
      'zh-Hans': '这是J-Alert的测试信息。',
      'zh-Hant': '這是J-Alert的測試訊息。',
      pt: 'Esta é uma mensagem de teste do J-Alert.',
      vi: 'Đây là tin nhắn thử nghiệm của J-Alert.',
    },
  },
} as const satisfies Readonly<Record<number, JalertTemplate>>

export type JalertCode = keyof typeof JALERT_TEMPLATES
export const JALERT_CODES = Object.keys(JALERT_TEMPLATES).map(Number) as readonly JalertCode[]
