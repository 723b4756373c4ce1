import i18next from 'i18next'
import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { DrillMark } from '../ui/drill-mark.tsx'
import styles from './message-page.module.css'

interface CrashBoundaryProps {
  readonly children: ReactNode
}

/** Where a fault of the page itself ends: it says so, and how to come back. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <>
        <aside aria-label={i18next.t('drillMark')}>
          <DrillMark />
        </aside>
        <main className={styles.message}>
          <h1>{i18next.t('crash.title')}</h1>
          <p>{i18next.t('crash.text')}</p>
          <Button look="primary" onClick={() => location.reload()}>
            {i18next.t('crash.reload')}
          </Button>
        </main>
      </>
    )
  }
}
