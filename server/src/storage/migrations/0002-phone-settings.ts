import type { Kysely } from 'kysely'

/** What was set on a phone. */
export async function phoneSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('phones').addColumn('settings', 'text').execute()
}
