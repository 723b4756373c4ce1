import { sql, type Kysely, type Selectable } from 'kysely'
import type { Command } from '@alert-replay/shared/command.ts'
import { fromRuns, runsOf, type Run } from '@alert-replay/shared/deliveries.ts'
import { storedScenario } from '@alert-replay/shared/migrate.ts'
import { addChange, type SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { ReplayState } from '@alert-replay/shared/replay.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { Transport } from '@alert-replay/shared/transport.ts'
import type { Notice } from '@alert-replay/shared/view.ts'
import type { Drill, NewReceipt, ReceiptOutcome, Storage, StoredPhone } from './storage.ts'
import type { Tables } from './tables.ts'

/** Storage in a database that has the tables. Closing it closes the database. */
export function sqlStorage(db: Kysely<Tables>): Storage {
  const selectDrill = db.selectFrom('drills').selectAll()

  return {
    createDrill: (drill, scenario) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('scenarios')
          .values({ hash: drill.scenarioHash, json: JSON.stringify(scenario) })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('drills')
          .values({
            id: drill.id,
            code: drill.code,
            key_hash: drill.keyHash,
            kind: drill.kind,
            scenario_hash: drill.scenarioHash,
            revision: drill.revision,
            ...stateColumns(drill.state),
            notice: drill.notice ? JSON.stringify(drill.notice) : null,
            created_at_ms: drill.createdAtMs,
            used_at_ms: drill.usedAtMs,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        return numInsertedOrUpdatedRows === 1n
      }),
    async drill(id) {
      return drillOf(await selectDrill.where('id', '=', id).executeTakeFirst())
    },
    async drillByCode(code) {
      return drillOf(await selectDrill.where('code', '=', code).executeTakeFirst())
    },
    async playing() {
      const rows = await db.selectFrom('drills').select('id').where('is_playing', '=', 1).execute()
      return rows.map(({ id }) => id)
    },
    commit: ({ drillId, expected, state, notice, command, atMs }) =>
      db.transaction().execute(async (transaction) => {
        const revision = expected + 1
        const { numUpdatedRows } = await transaction
          .updateTable('drills')
          .set((eb) => ({
            revision,
            ...stateColumns(state),
            notice: notice ? JSON.stringify(notice) : null,
            used_at_ms: eb
              .case()
              .when('used_at_ms', '<', atMs)
              .then(eb.val(atMs))
              .else(eb.ref('used_at_ms'))
              .end(),
          }))
          .where('id', '=', drillId)
          .where('revision', '=', expected)
          .executeTakeFirst()
        if (numUpdatedRows !== 1n) return false
        await transaction
          .insertInto('log')
          .values({
            drill_id: drillId,
            revision,
            command: command ? JSON.stringify(command) : null,
            at_ms: atMs,
            take: state.take,
            cursor: state.cursor,
          })
          .execute()
        return true
      }),
    async log(drillId) {
      const rows = await db
        .selectFrom('log')
        .selectAll()
        .where('drill_id', '=', drillId)
        .orderBy('revision')
        .execute()
      return rows.map(({ revision, command, at_ms: atMs, take, cursor }) => ({
        revision,
        ...(command !== null && { command: JSON.parse(command) as Command }),
        atMs,
        take,
        cursor,
      }))
    },
    async reached(drillId, take) {
      const row = await db
        .selectFrom('log')
        .select((eb) => eb.fn.max('cursor').as('reached'))
        .where('drill_id', '=', drillId)
        .where('take', '=', take)
        .executeTakeFirst()
      return row?.reached ?? 0
    },
    async touch(drillId, atMs) {
      await db
        .updateTable('drills')
        .set({ used_at_ms: atMs })
        .where('id', '=', drillId)
        .where('used_at_ms', '<', atMs)
        .execute()
    },
    async unusedSolo(beforeMs) {
      const rows = await db
        .selectFrom('drills')
        .select('id')
        .where('kind', '=', 'solo')
        .where('used_at_ms', '<', beforeMs)
        .execute()
      return rows.map(({ id }) => id)
    },
    deleteDrill: (id) =>
      db.transaction().execute(async (transaction) => {
        const deleted = await transaction
          .deleteFrom('drills')
          .where('id', '=', id)
          .returning('scenario_hash')
          .executeTakeFirst()
        if (!deleted) return false
        const { scenario_hash: hash } = deleted
        const other = await transaction
          .selectFrom('drills')
          .select('id')
          .where('scenario_hash', '=', hash)
          .executeTakeFirst()
        if (!other) await transaction.deleteFrom('scenarios').where('hash', '=', hash).execute()
        return true
      }),
    async scenario(hash) {
      const row = await db.selectFrom('scenarios').select('json').where('hash', '=', hash).executeTakeFirst()
      return row && storedScenario(JSON.parse(row.json) as Scenario)
    },

    async phone(drillId, idHash) {
      const row = await db
        .selectFrom('phones')
        .select(PHONE_COLUMNS)
        .where('drill_id', '=', drillId)
        .where('id_hash', '=', idHash)
        .executeTakeFirst()
      return row && phoneOf(row)
    },
    putPhone: (drillId, idHash, name, limit) =>
      db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('phones')
          .select(PHONE_COLUMNS)
          .where('drill_id', '=', drillId)
          .where('id_hash', '=', idHash)
          .executeTakeFirst()
        if (row) {
          if (name === undefined || name === row.name) return phoneOf(row)
          await transaction
            .updateTable('phones')
            .set({ name })
            .where('drill_id', '=', drillId)
            .where('number', '=', row.number)
            .execute()
          return { ...phoneOf(row), name }
        }
        const drill = await transaction
          .selectFrom('drills')
          .select((eb) => [
            eb
              .selectFrom('phones')
              .select((of) => of.fn.countAll<number>().as('count'))
              .where('drill_id', '=', drillId)
              .as('count'),
          ])
          .where('id', '=', drillId)
          .executeTakeFirst()
        if (!drill || (drill.count ?? 0) >= limit) return undefined
        const number = (drill.count ?? 0) + 1
        await transaction
          .insertInto('phones')
          .values({ drill_id: drillId, number, id_hash: idHash, name: name ?? null })
          .execute()
        return phoneOf({ number, name: name ?? null, settings: null })
      }),
    changeSettings: (drillId, phone, change) =>
      db.transaction().execute(async (transaction) => {
        const rows = await transaction
          .selectFrom('phones')
          .select(PHONE_COLUMNS)
          .where('drill_id', '=', drillId)
          .$if(phone !== 'all', (query) => query.where('number', '=', Number(phone)))
          .orderBy('number')
          .execute()
        const changed: StoredPhone[] = []
        for (const row of rows) {
          const before = phoneOf(row)
          const settings = addChange(before.settings ?? {}, change)
          await transaction
            .updateTable('phones')
            .set({ settings: JSON.stringify(settings) })
            .where('drill_id', '=', drillId)
            .where('number', '=', row.number)
            .execute()
          changed.push({ ...before, settings })
        }
        return changed
      }),
    async phones(drillId) {
      const rows = await db
        .selectFrom('phones')
        .select(PHONE_COLUMNS)
        .where('drill_id', '=', drillId)
        .orderBy('number')
        .execute()
      return rows.map(phoneOf)
    },
    addReceipts: (receipts) =>
      db.transaction().execute(async (transaction) => {
        const outcomes: ReceiptOutcome[] = []
        for (const receipt of receipts) outcomes.push(await addReceipt(transaction, receipt))
        return outcomes
      }),
    async receipts(drillId) {
      const rows = await db
        .selectFrom('receipts')
        .selectAll()
        .where('drill_id', '=', drillId)
        .orderBy('position')
        .execute()
      return rows.map(({ id, kind, alert_id: alertId, take, phone, at_ms: atMs }) => ({
        id,
        kind,
        alertId,
        take,
        phone,
        atMs,
      }))
    },
    async acknowledged(drillId, phone, take) {
      const rows = await db
        .selectFrom('receipts')
        .select('alert_id')
        .where('drill_id', '=', drillId)
        .where('phone', '=', phone)
        .where('take', '=', take)
        .orderBy('position')
        .execute()
      return rows.map((row) => row.alert_id)
    },

    async lastAliveMs() {
      const row = await db.selectFrom('server').select('last_alive_ms').executeTakeFirst()
      return row?.last_alive_ms
    },
    async setLastAlive(atMs) {
      await db
        .insertInto('server')
        .values({ id: 1, last_alive_ms: atMs })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ last_alive_ms: atMs }))
        .execute()
    },
    async check() {
      await sql`select 1 from drills limit 1`.execute(db)
    },
    close: () => db.destroy(),
  }
}

async function addReceipt(
  db: Kysely<Tables>,
  { drillId, phone, id, kind, alertId, take, atMs }: NewReceipt,
): Promise<ReceiptOutcome> {
  const isThere = await db
    .selectFrom('phones')
    .select('number')
    .where('drill_id', '=', drillId)
    .where('number', '=', phone)
    .executeTakeFirst()
  if (!isThere) return 'refused'
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('receipts')
    .values({ drill_id: drillId, phone, id, kind, alert_id: alertId, take, at_ms: atMs })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) return 'added'
  const same = await db
    .selectFrom('receipts')
    .select('id')
    .where('drill_id', '=', drillId)
    .where('phone', '=', phone)
    .where('take', '=', take)
    .where('alert_id', '=', alertId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return same ? 'known' : 'refused'
}

const stateColumns = ({ cursor, take, transport, deliveries, stampMs }: ReplayState) => ({
  cursor,
  take,
  transport: JSON.stringify(transport),
  is_playing: transport.status === 'playing' ? (1 as const) : (0 as const),
  runs: JSON.stringify(runsOf(deliveries)),
  stamp_ms: stampMs,
})

function drillOf(row: Selectable<Tables['drills']> | undefined): Drill | undefined {
  return (
    row && {
      id: row.id,
      code: row.code,
      keyHash: row.key_hash,
      kind: row.kind,
      scenarioHash: row.scenario_hash,
      revision: row.revision,
      state: {
        cursor: row.cursor,
        take: row.take,
        transport: JSON.parse(row.transport) as Transport,
        deliveries: fromRuns(JSON.parse(row.runs) as Run[]),
        stampMs: row.stamp_ms,
      },
      ...(row.notice !== null && { notice: JSON.parse(row.notice) as Notice }),
      createdAtMs: row.created_at_ms,
      usedAtMs: row.used_at_ms,
    }
  )
}

const PHONE_COLUMNS = ['number', 'name', 'settings'] as const

const phoneOf = ({
  number,
  name,
  settings,
}: Pick<Selectable<Tables['phones']>, (typeof PHONE_COLUMNS)[number]>): StoredPhone => ({
  number,
  ...(name !== null && { name }),
  ...(settings !== null && { settings: JSON.parse(settings) as SettingsChange }),
})
