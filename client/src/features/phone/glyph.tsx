import type { Channel } from '@alert-replay/shared/alert.ts'
import styles from './glyph.module.css'

/** Drawn here, on a grid of 24, one stroke; they stand beside words and never alone. */
const PATHS = {
  'cell-broadcast':
    'M12 13v8M8.5 21h7M12 13a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2M8 15a5 5 0 0 1 0-7.2M16 15a5 5 0 0 0 0-7.2M5 17.6a9 9 0 0 1 0-12.4M19 17.6a9 9 0 0 0 0-12.4',
  app: 'M7 3h10a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 17 21H7a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 7 3M9 8h6M9 11.5h6M9 15h3.5',
  loudspeaker:
    'M4 10v4.5h3l7.5 4v-13L7 9.5H4.5zM8 15l1 5h2.2l-.8-4M17.5 9.5a4 4 0 0 1 0 5.2M20 7a8 8 0 0 1 0 10.2',
  television:
    'M4.5 5h15A1.5 1.5 0 0 1 21 6.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5M8 20.5h8',
  radio:
    'M4.5 9h15A1.5 1.5 0 0 1 21 10.5v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5v-8A1.5 1.5 0 0 1 4.5 9M6 9l11-5M8.5 17a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M14.5 13h3M14.5 16h3',
  social:
    'M5 5h14a1.5 1.5 0 0 1 1.5 1.5v8.5a1.5 1.5 0 0 1-1.5 1.5h-7l-4.5 4v-4H5A1.5 1.5 0 0 1 3.5 15V6.5A1.5 1.5 0 0 1 5 5M8 9.5h8M8 12.5h5',
  press: 'M4 5h13v13.5a1.5 1.5 0 0 0 3 0V9h-3M4 5v13.5A1.5 1.5 0 0 0 5.5 20h13M7 9h7M7 12.5h7M7 16h4',
  website:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3.5 10h17M3.5 14.5h17M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18',
  'authority-network':
    'M12 7.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M5.5 20a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M18.5 20a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M11 7.5 6.5 15.7M13 7.5l4.5 8.2M8 17.8h8',
  'sound-on': 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18.3 6.5a7.8 7.8 0 0 1 0 11',
  'sound-off': 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
  vibration:
    'M9 4.5h6a1.3 1.3 0 0 1 1.3 1.3v12.4A1.3 1.3 0 0 1 15 19.5H9a1.3 1.3 0 0 1-1.3-1.3V5.8A1.3 1.3 0 0 1 9 4.5M4.7 8.5v7M2 10.5v3M19.3 8.5v7M22 10.5v3',
  back: 'M14.5 5 7.5 12l7 7',
  forward: 'M9.5 5l7 7-7 7',
  up: 'M12 19.5v-15M5.5 11 12 4.5l6.5 6.5',
  check: 'M4.5 12.5l5 5 10-11',
  lock: 'M6.5 11h11A1.5 1.5 0 0 1 19 12.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5v-6A1.5 1.5 0 0 1 6.5 11M8 11V8a4 4 0 0 1 8 0v3',
  lifted: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M8 12.2l2.8 2.8 5.2-5.7',
  replaced: 'M4 8.5h12.5M13 5l3.5 3.5L13 12M20 15.5H7.5M11 12l-3.5 3.5L11 19',
  cancelled: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M5.7 5.7l12.6 12.6',
  expired: 'M6.5 3.5h11M6.5 20.5h11M8 3.5c0 4.5 8 6 8 17M16 3.5c0 4.5-8 6-8 17',
  'in-force': 'M12 3.5 20.5 19h-17zM12 10v4M12 16.6h.01',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.3 15.3 20.5 20.5',
  close: 'M6 6l12 12M18 6 6 18',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10',
  'in-call': 'M6 4h3l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 4 6a2 2 0 0 1 2-2',
  headset:
    'M4 14v-2a8 8 0 0 1 16 0v2M4 14h2.5a1 1 0 0 1 1 1v3.5a1 1 0 0 1-1 1H5.5A1.5 1.5 0 0 1 4 18zM20 14h-2.5a1 1 0 0 0-1 1v3.5a1 1 0 0 0 1 1h1A1.5 1.5 0 0 0 20 18z',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10.5 20.5h3',
  'bell-off': 'M6 16.5V11c0-1 .3-2 .7-2.8M9 5.9A6 6 0 0 1 18 11v3.5M15 18H4.5L6 16.5M10.5 20.5h3M4 4l16 16',
  older: 'M5 9.5l7 7 7-7',
  newer: 'M5 14.5l7-7 7 7',
  thread: 'M7 4v9a4 4 0 0 0 4 4h7M14.5 13.5 18 17l-3.5 3.5',
  part: 'M6 5h12M6 5v14M6 19h12M10 9.5h8M10 14.5h8',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  'fill-screen': 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  'leave-screen': 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5',
  offline: 'M2.5 9.5a14 14 0 0 1 19 0M6 13.5a8.8 8.8 0 0 1 12 0M12 19h.01M4 3.5l16 17',
  airplane:
    'M12 3.2c.9 0 1.4 1 1.4 2.3v4l7.1 4.6v2l-7.1-2.2v4.2l2.1 1.6v1.5L12 20.3l-3.5.9v-1.5l2.1-1.6v-4.2L3.5 16.1v-2l7.1-4.6v-4c0-1.3.5-2.3 1.4-2.3',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8M9 19.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8',
} as const satisfies Record<Channel, string> & Record<string, string>

export type GlyphName = keyof typeof PATHS

interface GlyphProps {
  readonly name: GlyphName
}

export function Glyph({ name }: GlyphProps) {
  return (
    <svg className={styles.glyph} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
