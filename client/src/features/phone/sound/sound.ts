import { createStore } from 'zustand/vanilla'

interface SoundState {
  /** Off until the person turns it on. */
  readonly on: boolean
}

const store = createStore<SoundState>(() => ({ on: false }))

/** The phone's sound, one for the page. */
export const phoneSound = {
  store,
  toggle: (): void => store.setState(({ on }) => ({ on: !on })),
}
