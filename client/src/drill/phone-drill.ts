import type { JoinedAsPhone } from '@alert-replay/shared/protocol.ts'
import type { Receipt } from '@alert-replay/shared/receipt.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import {
  acknowledge,
  arrivalOf,
  arrive,
  emptyMemory,
  endCall,
  forgetUndelivered,
  read,
  type Arrival,
  type PhoneMemory,
} from '@alert-replay/shared/phone/memory.ts'
import { meanwhileOf } from '@alert-replay/shared/phone/held.ts'
import { noteSettings, profileAt, settingsAt } from '@alert-replay/shared/phone/as-set.ts'
import { lookingAt, NOT_LOOKING, type Looking } from '@alert-replay/shared/phone/looking.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { outcomesOf, type Before } from '@alert-replay/shared/phone/outcomes.ts'
import { settingsOf, type SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { Profile, ProfileId } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile, USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { positionAt, reachedAt } from '@alert-replay/shared/transport.ts'
import { applyUpdate, type PhoneEntry, type PhoneUpdate, type PhoneView } from '@alert-replay/shared/view.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { onPageLanguage, pageLanguage } from '../lib/page-language.ts'
import { randomId } from '../lib/random-id.ts'
import { stored } from '../lib/stored.ts'
import { byFrame } from './by-frame.ts'
import { followUpdates } from './follow-updates.ts'
import { hasNoDrill, openLink, type OpenLink, type PhoneLinkState } from './link.ts'
import { createOwnSettings, type KeptSettings } from './own-settings.ts'
import { openPhoneLink } from './phone-link.ts'
import { createServerClock } from './server-clock.ts'

export interface PhoneDrillState {
  readonly link: PhoneLinkState
  readonly scenario?: ScenarioHead
  readonly view?: PhoneView
  readonly phone?: JoinedAsPhone['phone']
  readonly memory: PhoneMemory
  /** How it is set, in full. */
  readonly settings: PhoneSettings
  /** As the settings name it, once it is loaded; until then the one before. */
  readonly profile: Profile
  /** Those that it is or was as alerts came, as far as they are loaded. */
  readonly profiles: ReadonlyMap<ProfileId, Profile>
  /** What the phone does with each of the delivered alerts, in their places. */
  readonly outcomes: readonly Outcome[]
  /** What of it is not shown yet. */
  readonly looking: Looking
}

/** An alert that rings, and what the phone does with it. */
export interface Ringing extends PhoneEntry {
  readonly outcome: Outcome
}

/** One phone of a drill: its state, and what its owner can do. Lives outside React. */
export interface PhoneDrill {
  readonly store: StoreApi<PhoneDrillState>
  /** The server's time, epoch milliseconds. */
  readonly nowMs: () => number
  /** Calls back with the alerts that ring now, and what the phone does with each; gives the way to stop. */
  readonly onRinging: (listener: (ringing: readonly Ringing[]) => void) => () => void
  /** OK: the alert no longer waits, and the trainer is told, now or when the link is back. */
  readonly acknowledge: (entry: PhoneEntry) => void
  readonly open: (entry: PhoneEntry) => void
  /** Whatever else its owner does with what is there: kept across a reload. */
  readonly remember: (change: (memory: PhoneMemory) => PhoneMemory) => void
  /** Its owner sets it: it holds at once, and the server keeps it, now or when the link is back. */
  readonly set: (change: SettingsChange) => void
  readonly close: () => void
}

/** What a phone keeps across a reload. */
interface Kept {
  readonly memory: PhoneMemory
  /** Receipts that the server has not confirmed. */
  readonly outbox: readonly Receipt[]
  readonly settings?: KeptSettings
}

/** So many receipts the server takes in one request. */
const MOST_AT_ONCE = 100
const ANSWER_MS = 8_000
/** The longest wait a timer knows; after it one looks again. */
const LONGEST_MS = 2 ** 31 - 1

/** Until the drill is joined nobody knows where it happens. */
const NOWHERE = { languages: [] } as const

/** What is not in the view shows nothing. */
const NOT_DELIVERED: Outcome = { as: 'nothing', screenOnMs: 0, reasons: [] }

/**
 * Joins a drill as a phone. `phoneId` is this phone's own secret: with the same one it is the same phone again.
 * What it keeps goes into `storage`, and out of it when there is no such drill any more.
 */
export function joinAsPhone(
  join: { readonly code: string; readonly phoneId: string; readonly name?: string },
  storage?: () => Storage,
  open: OpenLink = openLink,
): PhoneDrill {
  const kept = stored<Kept>(`phone:${join.code}:${join.phoneId}`, storage)
  const before = kept.load()
  let saved = before
  let outbox = before?.outbox ?? []
  let isOver = false
  // A phone that was never here joins silently; one that was away rings for what it missed a moment ago.
  let wasHere = before !== undefined

  const clock = createServerClock()
  const listeners = new Set<(ringing: readonly Ringing[]) => void>()
  const own = createOwnSettings({
    before: before?.settings,
    ask: (change) =>
      link.socket.connected
        ? link.socket.timeout(ANSWER_MS).emitWithAck('phone:settings', change)
        : undefined,
    changed: () => followSettings(),
  })
  const store = createStore<PhoneDrillState>(() => ({
    link: { status: 'connecting' },
    memory: { ...emptyMemory, ...before?.memory },
    settings: settingsOf(NOWHERE, own.chosen(), pageLanguage()),
    profile: USUAL_PROFILE,
    profiles: new Map([[USUAL_PROFILE.id, USUAL_PROFILE]]),
    outcomes: [],
    looking: NOT_LOOKING,
  }))
  const keep = (): void => {
    const { memory } = store.getState()
    const settings = own.kept()
    const isSaved = saved?.memory === memory && saved.outbox === outbox && saved.settings === settings
    if (isOver || isSaved) return
    saved = { memory, outbox, settings }
    kept.save(saved)
  }

  /** The settings may be others now: the link and the profile follow. */
  const followSettings = (): void => {
    const { scenario = NOWHERE, settings: last, profile } = store.getState()
    const settings = settingsOf(scenario, own.chosen(), pageLanguage())
    if (!isEqual(settings, last)) store.setState({ settings })
    release()
    keep()
    link.set(settings)
    if (profile.id !== settings.profile) void followProfile(settings.profile)
  }
  /** The outcomes of what is delivered, each by how the phone was set and what it was as the alert came. */
  const outcomesNow = (
    { view, memory, settings, profile, profiles }: PhoneDrillState,
    had?: Before<PhoneEntry>,
  ): readonly Outcome[] => {
    const delivered = view?.delivered ?? []
    const asItWas = settingsAt(delivered, memory.asSet, settings)
    return outcomesOf(delivered, asItWas, profileAt(asItWas, profiles, profile), had)
  }
  const followProfile = async (id: ProfileId): Promise<void> => {
    // Where it cannot be had, the phone goes on as it was; the next join tries again.
    const known = store.getState().profiles.get(id)
    const loaded = known ?? (await loadProfile(id).catch((): undefined => undefined))
    if (!loaded) return
    const now = store.getState()
    const profiles = now.profiles.has(id) ? now.profiles : new Map([...now.profiles, [id, loaded]])
    const profile = now.settings.profile === id ? loaded : now.profile
    const next = { ...now, profile, profiles }
    become({ profile, profiles, outcomes: outcomesNow(next) })
  }
  /** What the phone was as alerts came, which after a reload may not be what it is. */
  const followProfilesOfThePast = (): void => {
    const { memory, profiles } = store.getState()
    const named = new Set(memory.asSet.map(({ settings }) => settings.profile))
    for (const id of named) if (!profiles.has(id)) void followProfile(id)
  }
  const ring = (entries: readonly PhoneEntry[]): void => {
    const { view, outcomes, settings } = store.getState()
    const known = new Map(view?.delivered.map((entry, i) => [entry, outcomes[i]]))
    const outcomeOf = (entry: PhoneEntry): Outcome => known.get(entry) ?? NOT_DELIVERED
    const { memory: had, looking } = store.getState()
    const shown = entries.filter((entry) => !looking.arrivals.has(arrivalOf(entry)))
    const { memory, ringing } = arrive(had, shown, outcomeOf, settings.inCall)
    store.setState({ memory })
    keep()
    const held = new Set(memory.held)
    tell(
      ringing.map((entry) => {
        const outcome = outcomeOf(entry)
        return { ...entry, outcome: held.has(arrivalOf(entry)) ? meanwhileOf(outcome) : outcome }
      }),
    )
  }
  const tell = (ringing: readonly Ringing[]): void => {
    if (ringing.length > 0) for (const listener of listeners) listener(ringing)
  }
  /** No call any more: what it held takes the screen over, with all its sound. */
  const release = (): void => {
    const { view, memory, settings, outcomes } = store.getState()
    if (!view || settings.inCall || memory.held.length === 0) return
    const held = new Set(memory.held)
    store.setState({ memory: endCall(memory) })
    tell(
      view.delivered.flatMap((entry, i): readonly Ringing[] => {
        const outcome = outcomes[i]
        return outcome && held.has(arrivalOf(entry)) ? [{ ...entry, outcome }] : []
      }),
    )
  }

  let lookAgain: ReturnType<typeof setTimeout> | undefined
  /** Changes the state, and what of it is not shown yet with it; gives what is shown from now on and was not. */
  const become = (to: Partial<PhoneDrillState>): readonly PhoneEntry[] => {
    const last = store.getState()
    const { view, outcomes } = { ...last, ...to }
    clearTimeout(lookAgain)
    if (!view) {
      store.setState(to)
      return []
    }
    const { transport, delivered } = view
    const looking = lookingAt(delivered, outcomes, positionAt(transport, clock.nowMs()))
    store.setState({ ...to, looking })
    if (looking.untilMs !== undefined && transport.status === 'playing') {
      const leftMs = reachedAt(transport, looking.untilMs) - clock.nowMs()
      lookAgain = setTimeout(look, Math.min(Math.max(1, leftMs), LONGEST_MS))
    }
    if (last.looking === NOT_LOOKING) return []
    const isShown = (arrival: Arrival): boolean =>
      last.looking.arrivals.has(arrival) && !looking.arrivals.has(arrival)
    return delivered.filter((entry) => isShown(arrivalOf(entry)))
  }
  /** What was looked for its position for long enough rings. */
  const look = (): void => {
    if (store.getState().looking !== NOT_LOOKING) ring(become({}))
  }

  /** Another view is here: what is not in it is forgotten, what is new comes to the phone as it is set now. */
  const show = (view: PhoneView, coming: readonly PhoneEntry[]): void => {
    // What is due by now rings, before the replay is moved.
    look()
    const last = store.getState()
    const had = forgetUndelivered(last.memory, view.delivered)
    const asSet = noteSettings(had.asSet, coming, last.settings)
    const memory = asSet === had.asSet ? had : { ...had, asSet }
    const outcomes = outcomesNow(
      { ...last, view, memory },
      { entries: last.view?.delivered ?? [], outcomes: last.outcomes },
    )
    const shown = become({ view, memory, outcomes })
    // A step goes on in time; what a seek leaves behind is there, and was not heard.
    if (shown.length > 0 && coming.length > 0 && coming.every(({ how }) => how !== 'sought')) ring(shown)
  }

  const followed = followUpdates<PhoneView>()
  /** Alerts that come one upon the other come together; what takes some back comes by itself. */
  const updates = byFrame<PhoneUpdate>((all) => {
    let { view } = store.getState()
    let coming: readonly PhoneEntry[] = []
    const bring = (): void => {
      if (!view) return
      show(view, coming)
      ring(coming)
      shows(view.revision)
    }
    for (const update of all) {
      const next = view && applyUpdate(view, update)
      if (!view || !next) {
        if (coming.length > 0) bring()
        return link.rejoin()
      }
      if (update !== all[0] && update.keep < view.delivered.length) {
        bring()
        coming = []
      }
      followed.update(next)
      view = next
      coming = [...coming, ...update.append]
    }
    bring()
  })
  const link = openPhoneLink(
    open,
    { as: 'phone', ...join },
    {
      onLink: (now) => {
        isOver = hasNoDrill(now)
        if (isOver) kept.clear()
        store.setState({ link: now })
      },
      onJoined: (joined: JoinedAsPhone) => {
        clock.heard(joined.serverTimeMs)
        updates.flush()
        const { scenario, phone, acknowledged, recent } = joined
        const view = followed.newerOf(joined.view)
        store.setState({ scenario, phone })
        own.told(phone.settings ?? {})
        // What this page has not had yet: after a reload nobody knows, and how the phone was set last holds for all.
        const had = new Set(store.getState().view?.delivered.map(arrivalOf))
        const isReload = had.size === 0 && store.getState().memory.asSet.length > 0
        const coming = isReload ? [] : view.delivered.filter((entry) => !had.has(arrivalOf(entry)))
        show(view, coming)
        followProfilesOfThePast()
        const mine = view.delivered.filter(
          (entry) => entry.take === view.take && acknowledged.includes(entry.alert.id),
        )
        const { memory } = store.getState()
        store.setState({
          memory: mine.reduce((inner, entry) => acknowledge(inner, arrivalOf(entry)), memory),
        })
        release()
        if (wasHere) ring(recent.flatMap((index) => view.delivered[index] ?? []))
        wasHere = true
        keep()
        shows(view.revision)
        void send()
      },
      wire: (socket) => {
        socket.on('disconnect', () => {
          updates.flush()
          followed.forget()
        })
        socket.on('drill:update', (update) => updates.add(update as PhoneUpdate))
        socket.on('drill:heartbeat', ({ revision, serverTimeMs }) => {
          clock.heard(serverTimeMs)
          updates.flush()
          const { view, link: now } = store.getState()
          if (now.status !== 'online' || view?.revision !== revision) link.rejoin()
          else void send()
          own.send()
        })
        socket.on('phone:settings', own.told)
      },
    },
    store.getState().settings,
    () => `${join.code} ${store.getState().phone?.number}`,
  )
  const stopFollowing = onPageLanguage(followSettings)

  const shows = (revision: number): void => void link.socket.volatile.emit('phone:shows', { revision })

  let sending = false
  const send = async (): Promise<void> => {
    if (sending || !link.socket.connected) return
    sending = true
    try {
      while (outbox.length > 0) {
        const batch = outbox.slice(0, MOST_AT_ONCE)
        const answer = await link.socket.timeout(ANSWER_MS).emitWithAck('phone:receipts', batch)
        // What the server will never take is not kept for ever.
        const refusedIds = !answer.ok && answer.error === 'malformed' ? batch.map(({ id }) => id) : []
        const settled = new Set(answer.ok ? answer.value.stored : refusedIds)
        if (settled.size === 0) return
        outbox = outbox.filter(({ id }) => !settled.has(id))
        keep()
      }
    } catch {
      // No answer in time: what is unconfirmed stays in the outbox.
    } finally {
      // Whatever is left goes with the next heartbeat, or the next join.
      sending = false
    }
  }

  return {
    store,
    nowMs: clock.nowMs,
    onRinging: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    acknowledge: (entry) => {
      store.setState({ memory: acknowledge(store.getState().memory, arrivalOf(entry)) })
      outbox = [
        ...outbox,
        { id: randomId(), kind: 'acknowledged', alertId: entry.alert.id, take: entry.take },
      ]
      keep()
      void send()
    },
    open: (entry) => {
      store.setState({ memory: read(store.getState().memory, arrivalOf(entry)) })
      keep()
    },
    remember: (change) => {
      store.setState({ memory: change(store.getState().memory) })
      keep()
    },
    set: (change) => {
      // It holds for what comes, not for what came.
      updates.flush()
      own.set(change)
    },
    close: () => {
      updates.stop()
      clearTimeout(lookAgain)
      stopFollowing()
      listeners.clear()
      link.close()
    },
  }
}

const isEqual = (one: PhoneSettings, other: PhoneSettings): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
