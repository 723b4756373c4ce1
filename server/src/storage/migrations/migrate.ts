import { sql, type Kysely } from 'kysely'
import { initial } from './0001-initial.ts'
import { phoneSettings } from './0002-phone-settings.ts'

/** In order; a database's version is how many of them it has had. One that was released is never changed again. */
const MIGRATIONS: readonly ((db: Kysely<unknown>) => Promise<void>)[] = [initial, phoneSettings]

/** Thrown for a database that a later version of this program has migrated. */
export class NewerDatabaseError extends Error {}

/** Brings the database up to date, all of it or nothing. */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
  const version = rows[0]?.user_version ?? 0
  if (version > MIGRATIONS.length) {
    throw new NewerDatabaseError(
      `The database has version ${version}; this program knows ${MIGRATIONS.length}`,
    )
  }
  if (version === MIGRATIONS.length) return
  await db.transaction().execute(async (transaction) => {
    for (const up of MIGRATIONS.slice(version)) await up(transaction)
    await sql`pragma user_version = ${sql.lit(MIGRATIONS.length)}`.execute(transaction)
  })
}
