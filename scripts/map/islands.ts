/**
 * Municipalities (JIS X 0402) that are whole islands: alerts name them, and the map can draw them without the borders of
 * municipalities. `at` is a place on the main island, longitude and latitude; an outline belongs to the municipality if
 * its middle is in one of the boxes. Two of them are too small for the source: they have a place and no outline.
 */
interface Island {
  readonly code: string
  readonly names: Readonly<Record<'ja' | 'en', string>>
  readonly at: readonly [number, number]
  /** West, south, east, north. */
  readonly boxes: readonly (readonly [number, number, number, number])[]
}

const near = ([x, y]: readonly [number, number], reach = 0.14): Island['boxes'][number] => [
  x - reach,
  y - reach,
  x + reach,
  y + reach,
]

const island = (
  code: string,
  ja: string,
  en: string,
  at: readonly [number, number],
  boxes: Island['boxes'] = [near(at)],
): Island => ({ code, names: { ja, en }, at, boxes })

export const ISLANDS: readonly Island[] = [
  island('13361', '大島町', 'Oshima', [139.4, 34.74]),
  island('13362', '利島村', 'Toshima', [139.28, 34.52], []),
  island('13363', '新島村', 'Niijima', [139.27, 34.38], [near([139.28, 34.38], 0.1)]),
  island('13364', '神津島村', 'Kozushima', [139.14, 34.21], []),
  island('13381', '三宅村', 'Miyake', [139.53, 34.08]),
  island('13382', '御蔵島村', 'Mikurajima', [139.6, 33.87], [near([139.61, 33.87], 0.06)]),
  island('13401', '八丈町', 'Hachijo', [139.79, 33.11]),
  island('13402', '青ヶ島村', 'Aogashima', [139.77, 32.46]),
  island('13421', '小笠原村', 'Ogasawara', [142.19, 27.08], [[140, 24, 155, 28]]),
  island('15224', '佐渡市', 'Sado', [138.4, 38.03], [near([138.4, 38.05], 0.4)]),
  island('42209', '対馬市', 'Tsushima', [129.36, 34.5], [[129.1, 34.05, 129.6, 34.75]]),
  island('42210', '壱岐市', 'Iki', [129.72, 33.78]),
  island(
    '46505',
    '屋久島町',
    'Yakushima',
    [130.51, 30.35],
    [near([130.51, 30.35]), near([130.2, 30.46], 0.1)],
  ),
  island('46529', '喜界町', 'Kikai', [129.98, 28.32]),
  island('46535', '与論町', 'Yoron', [128.43, 27.04]),
  island(
    '47207',
    '石垣市',
    'Ishigaki',
    [124.2, 24.45],
    [near([124.2, 24.46], 0.16), [123.3, 25.6, 124.7, 26]],
  ),
  island(
    '47214',
    '宮古島市',
    'Miyakojima',
    [125.31, 24.8],
    [near([125.33, 24.8]), near([125.18, 24.83], 0.1)],
  ),
  island('47355', '粟国村', 'Aguni', [127.23, 26.59]),
  island('47357', '南大東村', 'Minamidaito', [131.24, 25.84], [near([131.25, 25.85], 0.05)]),
  island('47358', '北大東村', 'Kitadaito', [131.3, 25.95], [near([131.31, 25.94], 0.05)]),
  island('47359', '伊平屋村', 'Iheya', [127.97, 27.06]),
  island('47360', '伊是名村', 'Izena', [127.94, 26.93], []),
  island('47361', '久米島町', 'Kumejima', [126.78, 26.34]),
  island('47381', '竹富町', 'Taketomi', [123.81, 24.35]),
  island('47382', '与那国町', 'Yonaguni', [122.99, 24.46]),
]

/** The Amami Islands, which the source counts as Okinawa: they are Kagoshima's. Iheya, at their edge, is Okinawa's. */
export const AMAMI = { west: 128.15, south: 27, north: 28.6, east: 130.2 }
