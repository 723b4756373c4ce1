import type { ComponentProps } from 'react'
import { Link } from 'wouter'
import styles from './button.module.css'

interface ButtonLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  readonly href: string
  readonly look?: 'primary' | 'plain' | 'quiet'
}

/** A link within the app that looks like a button: it goes somewhere, and can be opened in a tab of its own. */
export function ButtonLink({ look = 'plain', className, ...rest }: ButtonLinkProps) {
  return <Link className={[styles.button, styles[look], className].filter(Boolean).join(' ')} {...rest} />
}
