import { useEffect, useState } from 'react'

interface QrCodeProps {
  readonly text: string
  readonly label: string
  readonly className?: string | undefined
}

/** Modules of white that readers need around the code. */
const QUIET = 4

/** A QR code, drawn as one path. The encoder is fetched when one is first shown. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const [drawn, setDrawn] = useState<{
    readonly text: string
    readonly size: number
    readonly path: string
  }>()
  useEffect(() => {
    let left = false
    const draw = async (): Promise<void> => {
      const { encode } = await import('uqr')
      const { data, size } = encode(text, { ecc: 'M', border: 0 })
      const path = data
        .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : [])))
        .join('')
      if (!left) setDrawn({ text, size: size + 2 * QUIET, path })
    }
    // Without it the link and the code are still there.
    draw().catch(() => undefined)
    return () => {
      left = true
    }
  }, [text])
  const size = drawn?.size ?? 33
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      {/* Black on white in the dark too: some readers know no other way. */}
      <rect width={size} height={size} fill="#fff" />
      {drawn?.text === text && <path d={drawn.path} fill="#000" />}
    </svg>
  )
}
