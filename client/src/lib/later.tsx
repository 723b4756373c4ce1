import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react'

export interface Later<Props> {
  /** Fetches it now, behind what is shown. */
  readonly preload: () => void
  readonly Component: (props: Props) => ReactNode
}

/**
 * A component whose code comes behind what is shown first. Once it is there it is shown at once, with no moment of
 * nothing; before that, nothing stands in its place.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let loaded: ComponentType<Props> | undefined
  const fetched = async (): Promise<ComponentType<Props>> => {
    loaded ??= await load()
    return loaded
  }
  const Lazy = lazy(async () => ({ default: await fetched() }))
  return {
    preload: () => {
      // Whoever needs it asks again, and learns then that it does not come.
      fetched().catch(() => undefined)
    },
    Component: (props) => {
      // The one it began with: a component that changes under its state would lose that.
      const [Now] = useState(() => loaded ?? Lazy)
      return (
        <Suspense>
          <Now {...props} />
        </Suspense>
      )
    },
  }
}
