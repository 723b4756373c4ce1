import { readFileSync } from 'node:fs'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import type { XmlElement } from '@alert-replay/shared/cap/xml.ts'
import { readJma, type ReadJma } from '@alert-replay/shared/jma/read-jma.ts'

/** Made-up reports of exercises, in the structure of JMA's; a fault's file begins with the rule it raises. */
export const textOf = (name: string): string =>
  readFileSync(new URL(`./files/${name}.xml`, import.meta.url), 'utf8')

export function rootOf(text: string): XmlElement {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.root
}

export const readingOf = (name: string): ReturnType<typeof readJma> => readJma(rootOf(textOf(name)))

/** The file read; throws where it is refused. */
export function read(name: string): ReadJma {
  const reading = readingOf(name)
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.error)}`)
  return reading.value
}

/** What each `info` tells, a line each: event, urgency, severity, certainty, response, areas. */
export const told = ({ message }: Pick<ReadJma, 'message'>): readonly string[] =>
  (message.info ?? []).map(({ event, urgency, severity, certainty, responseType = [], area = [] }) =>
    [event, urgency, severity, certainty, ...responseType, area.map(({ areaDesc }) => areaDesc).join('+')]
      .filter(Boolean)
      .join(' | '),
  )
