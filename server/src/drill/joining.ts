import type { JoinedAsPhone, JoinedAsTrainer, Join } from '@alert-replay/shared/protocol.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { refused, type Result } from '@alert-replay/shared/result.ts'
import { forTrainer, headOf } from '@alert-replay/shared/scenario.ts'
import { viewFor } from '@alert-replay/shared/view.ts'
import type { Drill, Storage } from '../storage/storage.ts'
import type { Conductor } from './conductor.ts'
import { recentOf } from './recent.ts'
import type { Roster } from './roster.ts'
import { hashOfPhone, isKey } from './secrets.ts'

type PhoneJoin = Join & { readonly as: 'phone' }
type TrainerJoin = Join & { readonly as: 'trainer' }

/**
 * Called with the answer in the drill's turn, before any update that follows it: the place to enter the room and to
 * send the answer.
 */
type Welcome<Answer> = (answer: Answer, drillId: string) => void

/** The wrong codes that came from where the phone is. Once they are too many, only phones that the drill knows get in. */
export interface Guesses {
  /** Counts one. False when that is one too many. */
  count(): Promise<boolean>
  areTooMany(): Promise<boolean>
}

/** Joining, joining again and healing are one thing: all of them are answered with the view as it stands (rule P2). */
export interface Joining {
  asPhone(join: PhoneJoin, guesses: Guesses, welcome: Welcome<JoinedAsPhone>): Promise<Joined>
  asTrainer(join: TrainerJoin, welcome: Welcome<JoinedAsTrainer>): Promise<Joined>
}

/** More phones than any hall holds; each is a row that a stranger with the code could add. */
const MAX_PHONES = 10_000
/** A join counts as use; to the minute is exact enough for a limit of a day. */
const USED_AGAIN_MS = 60_000

type Joined = Result<undefined, Refusal>
const joined: Joined = { ok: true, value: undefined }

export interface JoiningParts {
  readonly storage: Storage
  readonly conductor: Conductor
  readonly roster: Roster
}

export function createJoining({ storage, conductor, roster }: JoiningParts): Joining {
  const use = async (drill: Drill, nowMs: number): Promise<void> => {
    if (nowMs - drill.usedAtMs > USED_AGAIN_MS) await storage.touch(drill.id, nowMs)
  }

  return {
    async asPhone({ code, phoneId, name }, guesses, welcome) {
      const found = await storage.drillByCode(code)
      if (!found) return refused((await guesses.count()) ? 'unknown-code' : 'too-many')
      const idHash = hashOfPhone(found.id, phoneId)
      const isKnown = async (): Promise<boolean> => (await storage.phone(found.id, idHash)) !== undefined
      if ((await guesses.areTooMany()) && !(await isKnown())) return refused('too-many')
      const answered = await conductor.look<Joined>(found.id, async ({ drill, scenario, nowMs }) => {
        const phone = await storage.putPhone(drill.id, idHash, name || undefined, MAX_PHONES)
        if (!phone) return refused('too-many')
        await use(drill, nowMs)
        const acknowledged = await storage.acknowledged(drill.id, phone.number, drill.state.take)
        welcome(
          {
            as: 'phone',
            serverTimeMs: nowMs,
            scenario: headOf(scenario),
            view: viewFor('phone', scenario, drill),
            phone,
            recent: recentOf(drill.state, nowMs),
            acknowledged,
          },
          drill.id,
        )
        return joined
      })
      return answered ?? refused('unknown-code')
    },
    async asTrainer({ drillId, key }, welcome) {
      const found = await storage.drill(drillId)
      if (!found) return refused('unknown-drill')
      if (!isKey(key, found.keyHash)) return refused('wrong-key')
      const answered = await conductor.look<Joined>(drillId, async ({ drill, scenario, nowMs }) => {
        await use(drill, nowMs)
        const phones = await roster.phones(drillId)
        const receipts = await storage.receipts(drillId)
        welcome(
          {
            as: 'trainer',
            serverTimeMs: nowMs,
            drillId,
            kind: drill.kind,
            code: drill.code,
            scenario: forTrainer(scenario),
            view: viewFor('trainer', scenario, drill),
            phones,
            receipts,
          },
          drillId,
        )
        return joined
      })
      return answered ?? refused('unknown-drill')
    },
  }
}
