const PREFIX = 'alert-replay:'

/** A value kept in the browser's storage; where that is denied, full or spoiled, it is as if it had never been kept. */
export interface Stored<Value> {
  readonly load: () => Value | undefined
  readonly save: (value: Value) => void
  readonly clear: () => void
}

/** `storage` is asked for at each use: merely naming it throws where the browser denies it. */
export function stored<Value>(name: string, storage: () => Storage = () => localStorage): Stored<Value> {
  const key = PREFIX + name
  const attempt = <Result>(action: () => Result): Result | undefined => {
    try {
      return action()
    } catch {
      return undefined
    }
  }
  return {
    load: () =>
      attempt(() => {
        const text = storage().getItem(key)
        return text === null ? undefined : (JSON.parse(text) as Value)
      }),
    save: (value) => attempt(() => storage().setItem(key, JSON.stringify(value))),
    clear: () => attempt(() => storage().removeItem(key)),
  }
}
