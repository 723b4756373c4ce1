const PATHS = {
  play: 'M7 4.5v15l13-7.5Z',
  pause: 'M6.5 4.5h4v15h-4Zm7 0h4v15h-4Z',
  step: 'M5 5v14l10.5-7ZM17 5h2.5v14H17Z',
  back: 'M19 5v14L8.5 12ZM4.5 5H7v14H4.5Z',
  restart: 'M12 5.2a7.3 7.3 0 1 1-6.9 4.9l2.1.7A5.1 5.1 0 1 0 12 7.4V11L6.2 6.3 12 1.6Z',
  skip: 'M3 6v12l8-6Zm9 0v12l8-6Z',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" width="1.5em" height="1.5em" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  )
}
