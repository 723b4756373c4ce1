import { allIn, textIn, type XmlElement } from '../cap/xml.ts'
import { elementAt } from './jma-xml.ts'
import type { JmaReport } from './report.ts'

/** Where the body of a report has sentences, beside the headline: what happens, and what to do about it. */
const DESCRIPTIONS = [
  ['Text'],
  ['Comment', 'Text'],
  ['EarthquakeInfo', 'Text'],
  ['VolcanoInfoContent', 'VolcanoActivity'],
  ['VolcanoInfoContent', 'Text'],
  ['Warning', 'Item', 'Kind', 'Property', 'Text'],
  ['MeteorologicalInfos', 'MeteorologicalInfo', 'Item', 'Kind', 'Property', 'Text'],
  ['Comments', 'ForecastComment', 'Text'],
  ['Comments', 'VarComment', 'Text'],
  ['Comments', 'FreeFormComment'],
  ['NextAdvisory'],
] as const
const INSTRUCTIONS = [
  ['Comments', 'WarningComment', 'Text'],
  ['VolcanoInfoContent', 'VolcanoPrevention'],
] as const

/** The headline's text, and after it what the body adds in sentences; '' where there is none. */
export const descriptionOf = ({ text, body }: JmaReport): string =>
  joined([text, ...textsAt(body, DESCRIPTIONS)])

/** What to do; '' where the report does not say. */
export const instructionOf = ({ body }: JmaReport): string => joined(textsAt(body, INSTRUCTIONS))

/** The first line of the headline that is no heading (`＜概況＞`); where there is none, the title of the report itself. */
export const firstLineOf = ({ text, headTitle }: JmaReport): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== '' && !/^[＜<【［〔].*[＞>】］〕]$/.test(line)) ?? headTitle

/** Each once, in their order, a blank line between. */
const joined = (texts: readonly string[]): string => [...new Set(texts.filter(Boolean))].join('\n\n')

const textsAt = (body: XmlElement | undefined, paths: readonly (readonly string[])[]): readonly string[] =>
  body ? paths.flatMap((path) => textsBelow([body], path)) : []

const textsBelow = (parents: readonly XmlElement[], path: readonly string[]): readonly string[] =>
  path
    .reduce((found, local) => found.flatMap((element) => allIn(element, local)), parents)
    .map((element) => textIn(element).trim())

/** In what words a report is withdrawn: the body's, else the headline's. */
export const withdrawalOf = ({ body, text }: JmaReport): string => {
  const own = body && elementAt(body, 'Text')
  return (own && textIn(own).trim()) || text
}
