import { writeCapTime } from '@alert-replay/shared/cap/cap-time.ts'
import { importFiles } from '@alert-replay/shared/import/import-files.ts'
import type { ImportFile } from '@alert-replay/shared/import/imported.ts'
import { decode } from '../../scripts/fixtures/gather.ts'
import { interleaved, quantile, type Case } from './measure.ts'
import type { Findings } from './section.ts'

const FEW = 1_000
const MANY = 10_000
const ROUNDS = 5
/** What a message among many may cost, in what it costs among few. */
const MAX_RATIO = 1.3

/** Messages a minute apart, every other one an update of the one before. */
function filesOf(count: number): readonly ImportFile[] {
  const encoder = new TextEncoder()
  const sentOf = (i: number): string =>
    writeCapTime({ atMs: Date.UTC(2030, 3, 1) + i * 50_000, utcOffsetMinutes: 540 })
  const reference = (i: number): string =>
    i % 2 === 0 ? '' : `<references>a@example.org,id-${i - 1},${sentOf(i - 1)}</references>`
  return Array.from({ length: count }, (_, i) => ({
    name: `${i}.cap`,
    bytes: encoder.encode(`<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>id-${i}</identifier><sender>a@example.org</sender><sent>${sentOf(i)}</sent>
  <status>Actual</status><msgType>${i % 2 === 0 ? 'Alert' : 'Update'}</msgType><scope>Public</scope>${reference(i)}
  <info><language>en</language><category>Met</category><event>Flood</event><urgency>Immediate</urgency>
    <severity>Severe</severity><certainty>Observed</certainty><expires>2031-04-01T00:00:00+09:00</expires>
    <headline>The river rises</headline><description>Leave the banks now.</description>
    <area><areaDesc>Riverside</areaDesc><polygon>35,139 35,140 36,140 35,139</polygon></area></info>
</alert>`),
  }))
}

const caseOf = (count: number): Case => {
  const files = filesOf(count)
  const operate = (): void => {
    const { scenario, findings } = importFiles(files, { id: 'bench', decode })
    if (!scenario) throw new Error(`nothing was imported: ${JSON.stringify(findings)}`)
  }
  return { operations: count, prepare: () => operate }
}

/** What the import of one message costs among 1,000 and among 10,000, into one scenario. */
export async function run(): Promise<Findings> {
  const [few = [], many = []] = interleaved([caseOf(FEW), caseOf(MANY)], ROUNDS)
  const ratio = quantile(many, 0) / quantile(few, 0)
  const micro = (figures: readonly number[]): string => `${(quantile(figures, 0.5) / 1_000).toFixed(0)} µs`
  const holds = ratio <= MAX_RATIO
  return {
    title: 'Import: cost of one message',
    lines: [
      `among ${FEW}: ${micro(few)}   among ${MANY}: ${micro(many)} (medians)`,
      `ratio of the fastest rounds ${ratio.toFixed(2)}   at most ${MAX_RATIO}: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
      `${ROUNDS} rounds in turn`,
    ],
    failures: holds ? [] : [`a message among ${MANY}: ${ratio.toFixed(2)} times, at most ${MAX_RATIO}`],
  }
}
