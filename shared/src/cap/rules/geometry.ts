import type { RuleFamily } from './family.ts'

/** Rules of areas: polygons, circles, codes, heights: docs/rules/geometry.md. */
export const GEOMETRY_RULES = {
  'poly-syntax': {
    gravity: 'error',
    en: {
      wrong: '"{value}" in the polygon is no point',
      right: 'write latitude,longitude and a space before the next: 26.21,127.68 26.22,127.70',
    },
    ja: {
      wrong: '多角形の「{value}」は座標の形になっていません',
      right: '緯度,経度 を空白で区切って書いてください: 26.21,127.68 26.22,127.70',
    },
  },
  'poly-range': {
    gravity: 'error',
    en: {
      wrong: 'the point {value} of the polygon is not on the globe',
      right: 'latitude -90 to 90 first, then longitude -180 to 180; split an area at the 180th meridian',
    },
    ja: {
      wrong: '多角形の座標 {value} は地球上にありません',
      right: '緯度（-90～90）、経度（-180～180）の順に書き、経度180度をまたぐ地域は二つに分けてください',
    },
  },
  'poly-open': {
    gravity: 'repair',
    en: {
      wrong: 'the polygon is not closed: it starts at {first} and ends at {last}; it is taken as closed',
      right: 'repeat the first point at the end',
    },
    ja: {
      wrong: '多角形が閉じていません（始点 {first}、終点 {last}）。閉じたものとして扱います',
      right: '最初の座標を最後にもう一度書いてください',
    },
  },
  'poly-points': {
    gravity: 'error',
    en: {
      wrong: 'the polygon has {count} points: that is no area',
      right: 'at least four, the last the same as the first',
    },
    ja: {
      wrong: '多角形の座標が{count}個しかなく、面になりません',
      right: '4個以上とし、最後は最初と同じにしてください',
    },
  },
  'poly-dup-vertex': {
    gravity: 'warning',
    en: {
      wrong: 'the polygon has the point {value} twice in a row (such pairs: {count})',
      right: 'write each point once; only the first returns, at the end',
    },
    ja: {
      wrong: '多角形の座標 {value} が続けて二度書かれています（該当{count}組）',
      right: '座標は一度ずつ書き、最初の座標だけを最後に繰り返してください',
    },
  },
  'poly-kinks': {
    gravity: 'warning',
    en: {
      wrong: 'the polygon crosses itself at about {value}: receivers disagree on what is inside',
      right: 'order the points along the edge, or split it into several polygons',
    },
    ja: {
      wrong: '多角形の辺が {value} 付近で交わっています。どこが内側か受信側で異なります',
      right: '縁に沿った順に並べるか、複数の多角形に分けてください',
    },
  },
  'poly-orientation': {
    gravity: 'warning',
    en: {
      wrong: 'the polygon runs clockwise',
      right: 'allowed; counter-clockwise is understood by more programs',
    },
    ja: {
      wrong: '多角形が時計回りです',
      right: '認められていますが、反時計回りの方が多くのプログラムで扱えます',
    },
  },
  'poly-many': {
    gravity: 'warning',
    en: {
      wrong: 'the polygon has {count} points; small devices and cell broadcast cannot take so many',
      right: 'at most {limit}: simplify the edge',
    },
    ja: {
      wrong: '多角形の座標が{count}個あります。小さな機器や緊急速報では扱えません',
      right: '{limit}個まで。縁を単純にしてください',
    },
  },
  'poly-overlap': {
    gravity: 'warning',
    en: {
      wrong: 'the polygon overlaps polygon {other} of the same area',
      right: 'join the two, or cut one of them back: the area is their union anyway',
    },
    ja: {
      wrong: '多角形が、同じ地域の{other}番目の多角形と重なっています',
      right: '一つにまとめるか、片方を削ってください。地域はどのみち全体を合わせたものです',
    },
  },
  'poly-unchecked': {
    gravity: 'info',
    en: {
      wrong: 'too many points to check here whether polygons cross themselves or overlap',
      right: 'simplify the polygons, or check them with a map program',
    },
    ja: {
      wrong: '座標が多すぎるため、多角形の交差や重なりは調べていません',
      right: '多角形を単純にするか、地図ソフトで確かめてください',
    },
  },
  'circle-syntax': {
    gravity: 'error',
    en: {
      wrong: '"{value}" is no circle',
      right: 'write latitude,longitude, a space and the radius in kilometres: 26.21,127.68 5',
    },
    ja: {
      wrong: '「{value}」は円の形になっていません',
      right: '緯度,経度、空白、半径（キロメートル）の順に書いてください: 26.21,127.68 5',
    },
  },
  'circle-range': {
    gravity: 'error',
    en: {
      wrong: 'the circle "{value}" is not on the globe',
      right:
        'latitude -90 to 90 first, then longitude -180 to 180, and a radius that is not negative nor beyond {limit} km',
    },
    ja: {
      wrong: '円「{value}」は地球上にありません',
      right: '緯度（-90～90）、経度（-180～180）の順に、半径は0以上{limit}キロメートル以下で書いてください',
    },
  },
  'circle-zero': {
    gravity: 'warning',
    en: {
      wrong: 'the circle "{value}" has the radius 0: nobody is inside',
      right: 'give the radius of the place warned; where an earthquake began belongs into <parameter>',
    },
    ja: {
      wrong: '円「{value}」の半径が0です。中に誰もいないことになります',
      right: '警報の及ぶ半径を書いてください。震源などは <parameter> に書きます',
    },
  },
  'area-descr-only': {
    gravity: 'warning',
    en: {
      wrong: 'the area "{value}" has words only: no machine can tell who is inside',
      right: 'add a polygon, a circle or a code',
    },
    ja: {
      wrong: '地域「{value}」は言葉だけで、対象になる人を機械が判断できません',
      right: '多角形、円、または地域コードを加えてください',
    },
  },
  'area-empty': {
    gravity: 'error',
    en: {
      wrong: 'the area has no description: nobody can read where it is',
      right: 'write the place in <areaDesc>',
    },
    ja: {
      wrong: '地域の説明が空です。どこのことか読めません',
      right: '場所の名前を <areaDesc> に書いてください',
    },
  },
  'geocode-empty': {
    gravity: 'warning',
    en: {
      wrong: 'the code of the area has no name or no value ("{name}", "{value}")',
      right: 'fill both, or take the <geocode> away',
    },
    ja: {
      wrong: '地域コードの名前か値が空です（「{name}」「{value}」）',
      right: '両方を書くか、<geocode> を取り除いてください',
    },
  },
  'geocode-unknown': {
    gravity: 'warning',
    en: {
      wrong: '"{value}" is no code of {name}: it has {expected}',
      right: 'correct the code; codes keep their leading zeros',
    },
    ja: {
      wrong: '「{value}」は {name} のコードの形（{expected}）ではありません',
      right: 'コードを直してください。先頭の0も省けません',
    },
  },
  'altitude-syntax': {
    gravity: 'error',
    en: {
      wrong: '"{value}" in <{element}> is no number',
      right: 'give the height in feet above mean sea level, digits only',
    },
    ja: {
      wrong: '<{element}> の「{value}」は数ではありません',
      right: '平均海面からの高さをフィート単位の数字で書いてください',
    },
  },
  'ceiling-without-altitude': {
    gravity: 'error',
    en: {
      wrong: 'there is a <ceiling> and no <altitude>',
      right: 'add <altitude>, the lower bound, or take <ceiling> away',
    },
    ja: {
      wrong: '<ceiling> があるのに <altitude> がありません',
      right: '下限の <altitude> を書くか、<ceiling> を取り除いてください',
    },
  },
  'ceiling-below-altitude': {
    gravity: 'error',
    en: {
      wrong: 'the ceiling ({value} ft) is lower than the altitude ({altitude} ft)',
      right: 'exchange the two; both are feet, not metres',
    },
    ja: {
      wrong: '上限（{value}フィート）が下限（{altitude}フィート）より低くなっています',
      right: '二つを入れ替えてください。単位はどちらもフィートです',
    },
  },
} as const satisfies RuleFamily
