/** What is wrong with a text that was to be an area, or was left out of it. */
export const AREA_FAULTS = [
  'nothing-pasted',
  'too-large',
  'not-xml',
  'not-json',
  'no-area',
  'bad-ring',
  'bad-circle',
  'latitude-beyond',
  'too-many',
  'ring-closed',
  'hole-left-out',
  'shape-left-out',
] as const
export type AreaFaultCode = (typeof AREA_FAULTS)[number]

export interface AreaFault {
  readonly code: AreaFaultCode
  readonly params: Readonly<Record<string, string>>
}

const ENGLISH: Readonly<Record<AreaFaultCode, string>> = {
  'nothing-pasted': 'There is nothing to read. Paste a CAP area or GeoJSON.',
  'too-large': 'This is larger than {limit}. Paste the area alone.',
  'not-xml': 'This is no XML that can be read: {reason} (line {line}). Paste whole elements of CAP.',
  'not-json': 'This is no JSON that can be read: {reason} (line {line}). Paste a whole GeoJSON object.',
  'no-area':
    'There is no area in this. It takes CAP’s area, polygon, circle and geocode, and GeoJSON’s Polygon, MultiPolygon and Feature.',
  'bad-ring':
    '“{actual}” is no ring. CAP writes pairs of latitude and longitude, four or more, the last the same as the first.',
  'bad-circle':
    '“{actual}” is no circle. CAP writes latitude,longitude and after a space the radius in kilometres.',
  'latitude-beyond':
    'A latitude of {actual} is beyond the poles. GeoJSON writes the longitude first, CAP the latitude.',
  'too-many': 'These are {actual} shapes; a scenario takes {limit} in one area.',
  'ring-closed': '{count} rings were not closed; their first point was added at the end.',
  'hole-left-out': '{count} holes were left out: an area of CAP has none.',
  'shape-left-out': '{count} points or lines were left out: an area is a surface.',
}

const JAPANESE: Readonly<Record<AreaFaultCode, string>> = {
  'nothing-pasted': '読み取るものがありません。CAPのareaかGeoJSONを貼り付けてください。',
  'too-large': '{limit}を超えています。区域だけを貼り付けてください。',
  'not-xml': 'XMLとして読めません：{reason}（{line}行目）。CAPの要素を初めから終わりまで貼り付けてください。',
  'not-json': 'JSONとして読めません：{reason}（{line}行目）。GeoJSONのオブジェクト全体を貼り付けてください。',
  'no-area':
    '区域が見つかりません。読めるのは、CAPのarea、polygon、circle、geocodeと、GeoJSONのPolygon、MultiPolygon、Featureです。',
  'bad-ring':
    '「{actual}」は閉じた線になっていません。CAPでは緯度,経度の組を四つ以上並べ、最後を最初と同じにします。',
  'bad-circle':
    '「{actual}」は円になっていません。CAPでは緯度,経度のあとに空白を置き、半径をキロメートルで書きます。',
  'latitude-beyond': '緯度{actual}は極を超えています。GeoJSONは経度を先に、CAPは緯度を先に書きます。',
  'too-many': '図形が{actual}個あります。一つの区域に入るのは{limit}個までです。',
  'ring-closed': '閉じていない線が{count}本ありました。最初の点を最後に加えました。',
  'hole-left-out': '穴{count}個は取り込んでいません。CAPの区域に穴はありません。',
  'shape-left-out': '点や線{count}個は取り込んでいません。区域は面です。',
}

/** The sentence about a fault, in Japanese where that is the reader's language, else in English. */
export function areaFaultText({ code, params }: AreaFault, language: string): string {
  const tongue = /^ja\b/.test(language) ? 'ja' : 'en'
  const sentences = tongue === 'ja' ? JAPANESE : ENGLISH
  return sentences[code].replace(
    /\{(\w+)\}/g,
    (_, name: string) => params[`${name}.${tongue}`] ?? params[name] ?? '',
  )
}
