import styles from './phone-screen.module.css'

/** A sea, and nothing on it. */
export function Wallpaper() {
  return (
    <svg
      className={styles.wallpaper}
      viewBox="0 0 390 844"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <path d="M-400 560c120-8 210 6 330-2s230-14 340-2 250 8 520-4v292H-400z" />
      <path d="M-400 628c150 14 250-12 400 0s210 20 330 6 240-12 460 4v206H-400z" />
      <path d="M-400 716c140-12 260 16 420 4s190-18 330-2 240 10 440-6v132H-400z" />
    </svg>
  )
}
