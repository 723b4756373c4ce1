import { useId, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deck } from './cards.ts'
import { Glyph } from './glyph.tsx'
import { countsOf, isFiltering, NO_FILTER, type HistoryFilter } from './history-filter.ts'
import styles from './history-panel.module.css'

interface HistoryPanelProps {
  readonly deck: Deck
  readonly filter: HistoryFilter
  readonly onFilter: (filter: HistoryFilter) => void
  /** What can be done with the list. */
  readonly children?: ReactNode
}

/** Which alerts of the list are shown: folded away until wanted. */
export function HistoryPanel({ deck, filter, onFilter, children }: HistoryPanelProps) {
  const { t } = useTranslation('alerts')
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const filters = isFiltering(filter)
  return (
    <div className={styles.panel}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {t(filters ? 'filter.active' : 'filter.title')}
        <Glyph name={isOpen ? 'newer' : 'older'} />
      </button>
      {isOpen && (
        <div id={id} className={styles.open}>
          <Choices deck={deck} filter={filter} onFilter={onFilter} />
          {filters && (
            <button type="button" className={styles.action} onClick={() => onFilter(NO_FILTER)}>
              {t('filter.clear')}
            </button>
          )}
          {children}
        </div>
      )}
    </div>
  )
}

function Choices({ deck, filter, onFilter }: HistoryPanelProps) {
  const { t } = useTranslation(['alerts', 'common'])
  const { channels, standings } = useMemo(() => countsOf(deck.cards), [deck])
  const { channel, standing, unreadOnly } = filter
  const rest = {
    ...(channel !== undefined && { channel }),
    ...(standing !== undefined && { standing }),
    ...(unreadOnly && { unreadOnly }),
  }
  return (
    <>
      <Select
        label={t('filter.channel')}
        all={t('filter.anyChannel')}
        value={channel}
        options={channels.map((one) => ({
          value: one.channel,
          label: t('filter.counted', { name: t(`common:channel.${one.channel}`), number: one.number }),
        }))}
        onChoose={(chosen) => {
          const { channel: _, ...others } = rest
          onFilter(chosen === undefined ? others : { ...others, channel: chosen })
        }}
      />
      <Select
        label={t('filter.standing')}
        all={t('filter.anyStanding')}
        value={standing}
        options={standings.map((one) => ({
          value: one.standing,
          label: t('filter.counted', { name: t(`filter.is.${one.standing}`), number: one.number }),
        }))}
        onChoose={(chosen) => {
          const { standing: _, ...others } = rest
          onFilter(chosen === undefined ? others : { ...others, standing: chosen })
        }}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={unreadOnly === true}
          onChange={(event) => {
            const { unreadOnly: _, ...others } = rest
            onFilter(event.target.checked ? { ...others, unreadOnly: true } : others)
          }}
        />
        {t('filter.unread')}
      </label>
    </>
  )
}

interface SelectProps<Value extends string> {
  readonly label: string
  /** What choosing none of them is called. */
  readonly all: string
  readonly value: Value | undefined
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChoose: (value: Value | undefined) => void
}

function Select<Value extends string>({ label, all, value, options, onChoose }: SelectProps<Value>) {
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChoose(options.find((option) => option.value === event.target.value)?.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
