import { describe, expect, it } from 'vitest'
import { aPhone, aTrainer } from '../support/clients.ts'
import { aServer } from '../support/server.ts'

describe('joining a drill', () => {
  it('a step by the trainer reaches two phones', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const phones = [await aPhone(server.url, drill), await aPhone(server.url, drill)]

    expect(await trainer.command({ type: 'step', from: 0 })).toEqual({ ok: true, value: { revision: 1 } })

    for (const phone of phones) {
      await phone.shows(1)
      expect(phone.view?.delivered.map(({ alert, how, take }) => [alert.id, how, take])).toEqual([
        ['alert-0', 'stepped', 1],
      ])
    }
    expect(server.faults).toEqual([])
  })
})
