import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStorage } from '@alert-replay/server/storage/open.ts'
import { sqliteStorage } from '@alert-replay/server/storage/sqlite.ts'
import { aScenario, START_MS } from '../support/builders.ts'
import { aFolder } from '../support/folder.ts'
import { aDrill, storageContract } from './contract.ts'

storageContract('sqlite', () => sqliteStorage(join(aFolder(), 'a.sqlite')))

describe('sqlite', () => {
  it('[S2] a file that is opened again holds everything', async () => {
    const folder = aFolder()
    const scenario = aScenario().withAlertsAt(0, 500).build()
    const before = await openStorage(folder)
    await before.createDrill(aDrill(), scenario)
    await before.commit({
      drillId: 'a-drill',
      expected: 0,
      state: { ...aDrill().state, cursor: 1 },
      atMs: START_MS + 1,
      command: { type: 'step', from: 0 },
    })
    await before.putPhone('a-drill', 'a', 'Ana', 10)
    await before.changeSettings('a-drill', 1, { ringer: 'silent', reminder: null })
    await before.addReceipts([
      { drillId: 'a-drill', phone: 1, id: 'one', kind: 'acknowledged', alertId: 'alert-0', take: 1, atMs: 5 },
    ])
    await before.setLastAlive(START_MS)
    const read = async (storage: typeof before) => ({
      drill: await storage.drill('a-drill'),
      log: await storage.log('a-drill'),
      phones: await storage.phones('a-drill'),
      receipts: await storage.receipts('a-drill'),
      scenario: await storage.scenario('hash-of-scenario'),
      alive: await storage.lastAliveMs(),
    })
    const kept = await read(before)
    await before.close()

    const after = await openStorage(folder)
    onTestFinished(() => after.close())
    expect(await read(after)).toEqual(kept)
    expect(kept.drill?.revision).toBe(1)
  })

  it('a file of the first version is brought up to date, with its phones', async () => {
    const folder = aFolder()
    const file = join(folder, 'alert-replay.sqlite')
    const before = await openStorage(folder)
    await before.createDrill(aDrill(), aScenario().build())
    await before.putPhone('a-drill', 'a', 'Ana', 10)
    await before.close()
    const database = new DatabaseSync(file)
    database.exec('alter table phones drop column settings; pragma user_version = 1')
    database.close()

    const after = await openStorage(folder)
    onTestFinished(() => after.close())
    expect(await after.phones('a-drill')).toEqual([{ number: 1, name: 'Ana' }])
    await after.changeSettings('a-drill', 1, { inCall: true })
    expect(await after.phones('a-drill')).toEqual([{ number: 1, name: 'Ana', settings: { inCall: true } }])
  })

  it('a file that is open is refused to a second server in one line', async () => {
    const file = join(aFolder(), 'a.sqlite')
    const first = await sqliteStorage(file)
    onTestFinished(() => first.close())
    await expect(sqliteStorage(file, 10)).rejects.toThrow(
      `${file} is in use by another Alert Replay. Stop that one, or choose another folder: --data <folder>`,
    )
    await first.check()
  })

  it('a file that is no database is refused in one line and left alone', async () => {
    const file = join(aFolder(), 'a.sqlite')
    writeFileSync(file, 'Dear diary, '.repeat(500))
    await expect(sqliteStorage(file)).rejects.toThrow(`${file} is damaged or no database.`)
  })

  it('a damaged database is refused in one line', async () => {
    const file = join(aFolder(), 'a.sqlite')
    const storage = await sqliteStorage(file)
    for (let i = 0; i < 50; i++) {
      const code = String(i).padStart(6, '0')
      await storage.createDrill(aDrill({ id: `drill-${i}`, code }), aScenario().build())
    }
    await storage.close()
    const database = new DatabaseSync(file)
    database.enableDefensive(false)
    database.exec("pragma writable_schema = on; delete from sqlite_schema where name = 'drills_playing'")
    database.close()
    await expect(sqliteStorage(file)).rejects.toThrow(`${file} is damaged or no database.`)
  })

  it('a database of a newer version is refused in one line', async () => {
    const file = join(aFolder(), 'a.sqlite')
    await (await sqliteStorage(file)).close()
    const database = new DatabaseSync(file)
    database.exec('pragma user_version = 99')
    database.close()
    await expect(sqliteStorage(file)).rejects.toThrow(
      `${file} was written by a newer version of Alert Replay.`,
    )
  })

  it('a folder that cannot be made is refused in one line', async () => {
    const file = join(aFolder(), 'a-file')
    writeFileSync(file, '')
    await expect(openStorage(join(file, 'data'))).rejects.toThrow(
      'cannot be made. Choose another folder: --data',
    )
  })

  it('a path that is a folder is refused in one line', async () => {
    const file = join(aFolder(), 'a.sqlite')
    mkdirSync(file)
    await expect(sqliteStorage(file)).rejects.toThrow(`${file} cannot be written.`)
  })
})
