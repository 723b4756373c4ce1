import type { State } from './states.ts'

/** The page around the pictures. */
export function readmeOf(states: readonly State[]): string {
  return `# Gallery

Every state of the phone, taken from the running program by \`npm run gallery\`: nothing here is drawn. Each picture shows
the two phone families, each light and dark: from left to right a Japanese Android phone and a Japanese iPhone. The
looks are generic ones of our own; no maker's artwork is in them. The alerts are made up, and every screen bears the drill mark.

端末のあらゆる状態です。\`npm run gallery\`で、動いているプログラムから撮ります。左から、日本のAndroid（ライト、ダーク）、日本のiPhone（ライト、ダーク）です。画面は当方の一般的な作りで、どのメーカーのものでもありません。警報はすべて架空で、どの画面にも訓練のしるしが付きます。
${states.map(sectionOf).join('')}`
}

const sectionOf = ({ name, title }: State): string => `
## ${title.en} / ${title.ja}

![${title.en}, in English](${name}-en.png)

![${title.ja}、日本語](${name}-ja.png)
`
