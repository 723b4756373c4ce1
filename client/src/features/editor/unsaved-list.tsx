import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../../lib/scenario-date.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { keptDrafts, type KeptDraft } from './kept-drafts.ts'
import { titleOf } from './title-of.ts'
import styles from './unsaved-list.module.css'

interface UnsavedListProps {
  readonly heading: 'h2' | 'h3'
}

const SHOWN = 5

/** What this browser keeps and no file has: the way back to each (rule ED11). Nothing where there is none. */
export function UnsavedList({ heading: Heading }: UnsavedListProps) {
  const { t } = useTranslation('drafts')
  const [found, setFound] = useState<readonly Unsaved[]>([])
  const [isWhole, setIsWhole] = useState(false)
  const id = useId()
  useEffect(() => {
    let isLeft = false
    const look = async (): Promise<void> => {
      // What another tab has open is not left behind.
      const kept = byScenario((await keptDrafts.all()).filter(({ isOpen }) => !isOpen))
      if (!isLeft) setFound((before) => [...kept, ...before.filter((one) => isGone(one, kept))])
    }
    // Another tab saves, and goes on writing.
    const onVisible = (): void => void (document.visibilityState === 'visible' && look())
    document.addEventListener('visibilitychange', onVisible)
    void look()
    return () => {
      isLeft = true
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [])
  if (found.length === 0) return null
  const shown = isWhole ? found : found.slice(0, SHOWN)
  const change = (one: Unsaved, isDiscarded: boolean): void => {
    setFound((all) => all.map((other) => (other.id === one.id ? { ...one, isDiscarded } : other)))
    for (const kept of one.kept) void (isDiscarded ? keptDrafts.drop(kept) : keptDrafts.keep(kept))
  }
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading id={id} className={styles.title}>
        {t('title')}
      </Heading>
      <p className={styles.how}>{t('text')}</p>
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={one.id}>
            <Row unsaved={one} onDiscard={() => change(one, true)} onTakeBack={() => change(one, false)} />
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <Button look="quiet" onClick={() => setIsWhole(true)}>
          {t('more', { count: found.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

/** All that is kept of one scenario, the newest first. */
interface Unsaved {
  readonly id: string
  readonly kept: readonly [KeptDraft, ...KeptDraft[]]
  /** It can be taken back as long as this list is on the screen. */
  readonly isDiscarded: boolean
}

function byScenario(all: readonly KeptDraft[]): readonly Unsaved[] {
  const found = new Map<string, Unsaved>()
  for (const kept of all) {
    const before = found.get(kept.id)?.kept ?? []
    const [first = kept, ...rest] = [...before, kept]
    found.set(kept.id, { id: kept.id, kept: [first, ...rest], isDiscarded: false })
  }
  return [...found.values()]
}

const isGone = ({ id, isDiscarded }: Unsaved, kept: readonly Unsaved[]): boolean =>
  isDiscarded && !kept.some((one) => one.id === id)

interface RowProps {
  readonly unsaved: Unsaved
  readonly onDiscard: () => void
  readonly onTakeBack: () => void
}

function Row({ unsaved: { id, kept, isDiscarded }, onDiscard, onTakeBack }: RowProps) {
  const { t } = useTranslation('drafts')
  const language = useLanguage()
  const [{ draft, atMs }] = kept
  const title = titleOf(draft, id, language)
  const when = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' })
  const time = when.format(atMs)
  return (
    <div className={styles.row} data-discarded={isDiscarded}>
      <p className={styles.what}>
        <span className={styles.name}>{title}</span>
        <span className={styles.facts}>
          <code>{`${id}.json`}</code> ·{' '}
          {kept.length > 1 ? t('versions', { count: kept.length, time }) : t('kept', { time })}
        </span>
        <span role="status">{isDiscarded && t('discarded', { title })}</span>
      </p>
      <div className={styles.actions}>
        {!isDiscarded && (
          <ButtonLink href={`/editor/${encodeURIComponent(id)}`}>
            {t('continue')}
            <span className="visually-hidden">: {title}</span>
          </ButtonLink>
        )}
        {/* One button: the focus stays where what it did can be taken back. */}
        <Button key="discard" look="quiet" onClick={isDiscarded ? onTakeBack : onDiscard}>
          {t(isDiscarded ? 'takeBack' : 'discard')}
          <span className="visually-hidden">: {title}</span>
        </Button>
      </div>
    </div>
  )
}
