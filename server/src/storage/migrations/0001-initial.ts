import { sql, type Kysely } from 'kysely'

/** Drills with their scenarios, logs, phones and receipts, and when the server last ran. */
export async function initial(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('scenarios')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('json', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('drills')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('key_hash', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('scenario_hash', 'text', (column) => column.notNull().references('scenarios.hash'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('cursor', 'integer', (column) => column.notNull())
    .addColumn('take', 'integer', (column) => column.notNull())
    .addColumn('transport', 'text', (column) => column.notNull())
    .addColumn('is_playing', 'integer', (column) => column.notNull())
    .addColumn('runs', 'text', (column) => column.notNull())
    .addColumn('stamp_ms', 'bigint', (column) => column.notNull())
    .addColumn('notice', 'text')
    .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('used_at_ms', 'bigint', (column) => column.notNull())
    .execute()
  await schema.createIndex('drills_playing').on('drills').column('is_playing').execute()
  await schema.createIndex('drills_scenario').on('drills').column('scenario_hash').execute()

  await schema
    .createTable('log')
    .addColumn('drill_id', 'text', (column) => column.notNull().references('drills.id').onDelete('cascade'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('command', 'text')
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('take', 'integer', (column) => column.notNull())
    .addColumn('cursor', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('log_key', ['drill_id', 'revision'])
    .execute()
  await schema.createIndex('log_takes').on('log').columns(['drill_id', 'take', 'cursor']).execute()

  await schema
    .createTable('phones')
    .addColumn('drill_id', 'text', (column) => column.notNull().references('drills.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('id_hash', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addPrimaryKeyConstraint('phones_key', ['drill_id', 'number'])
    .addUniqueConstraint('phones_id', ['drill_id', 'id_hash'])
    .execute()

  await schema
    .createTable('receipts')
    .addColumn('position', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('drill_id', 'text', (column) => column.notNull())
    .addColumn('phone', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('alert_id', 'text', (column) => column.notNull())
    .addColumn('take', 'integer', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addForeignKeyConstraint(
      'receipts_phone',
      ['drill_id', 'phone'],
      'phones',
      ['drill_id', 'number'],
      (key) => key.onDelete('cascade'),
    )
    .addUniqueConstraint('receipts_id', ['drill_id', 'phone', 'id'])
    // A phone says the same thing once, however often it sends it.
    .addUniqueConstraint('receipts_said', ['drill_id', 'phone', 'take', 'alert_id', 'kind'])
    .execute()

  await schema
    .createTable('server')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('last_alive_ms', 'bigint', (column) => column.notNull())
    .execute()
}
