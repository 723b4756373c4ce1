import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import { migrate, NewerDatabaseError } from './migrations/migrate.ts'
import { sqlStorage } from './sql.ts'
import type { Storage } from './storage.ts'
import type { Tables } from './tables.ts'

/** A server that is just stopping lets go of its file within this time. */
const LOCKED_FOR_MS = 3_000

/**
 * Storage in one SQLite file, made if it is not there. What is confirmed is on the disk: it survives a crash of the
 * process and of the machine (rule S2). The file is this process's alone while it is open. Rejects with one line.
 */
export async function sqliteStorage(file: string, lockedForMs = LOCKED_FOR_MS): Promise<Storage> {
  try {
    const database = openDatabase(file, lockedForMs)
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: adapt(database) }) })
    try {
      await migrate(db)
    } catch (error) {
      database.close()
      throw error
    }
    return sqlStorage(db.withTables<Tables>())
  } catch (error) {
    throw new Error(reasonOf(error, file), { cause: error })
  }
}

function openDatabase(file: string, lockedForMs: number): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: lockedForMs, enableForeignKeyConstraints: true })
  try {
    // Two servers on one file would each publish half of what happens.
    database.exec('pragma locking_mode = exclusive')
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    database.exec('begin immediate; commit')
    const [check] = database.prepare('pragma quick_check(1)').all()
    if (check?.['quick_check'] !== 'ok') throw new DamagedError(String(check?.['quick_check']))
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

class DamagedError extends Error {}

/** What kysely needs of a database, which is what better-sqlite3 looks like. */
const adapt = (database: DatabaseSync): SqliteDatabase => ({
  close: () => database.close(),
  prepare(text) {
    const statement = database.prepare(text)
    const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...values(parameters)),
      run: (parameters) => statement.run(...values(parameters)),
      iterate: (parameters) => statement.iterate(...values(parameters)),
    }
  },
})

/** https://www.sqlite.org/rescode.html, the primary codes. */
const SQLITE = { busy: 5, readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const

function reasonOf(error: unknown, file: string): string {
  if (error instanceof NewerDatabaseError) {
    return `${file} was written by a newer version of Alert Replay. Update, or choose another folder: --data <folder>`
  }
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined
  if (error instanceof DamagedError || code === SQLITE.corrupt || code === SQLITE.notADatabase) {
    return `${file} is damaged or no database. Move it away to start with an empty one, or choose another folder: --data <folder>`
  }
  switch (code) {
    case SQLITE.busy:
      return `${file} is in use by another Alert Replay. Stop that one, or choose another folder: --data <folder>`
    case SQLITE.readOnly:
    case SQLITE.cannotOpen:
      return `${file} cannot be written. Check the folder's permissions, or choose another: --data <folder>`
    case SQLITE.full:
      return `${file} cannot be written: the disk is full.`
    default:
      return `${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}`
  }
}
