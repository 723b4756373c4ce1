import type { Arrival } from '@alert-replay/shared/phone/arrival.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { FACTS, factsOf } from '../../../drill/outcome-words.ts'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { Did } from './did.tsx'
import { inspect } from './inspected.ts'
import styles from './inspector.module.css'
import { MadeHere } from './made-here.tsx'
import { ReasonList } from './reason-list.tsx'
import { useTelling } from './use-telling.ts'
import { WhatIfTable } from './what-if-table.tsx'

interface ExplanationProps {
  readonly drill: PhoneDrill
  readonly arrival: Arrival
  readonly heading: 'h3' | 'h4'
}

/** What the phone did with one alert, by which rules, how it was seen, heard and felt, and what would have changed it. */
export function Explanation({ drill, arrival, heading: Heading }: ExplanationProps) {
  const { t } = useTranslation(['inspector', 'settings', 'phone'])
  const language = useLanguage()
  const id = useId()
  const usual = useTelling(drill)
  const view = useStore(drill.store, (state) => state.view)
  const outcomes = useStore(drill.store, (state) => state.outcomes)
  const memory = useStore(drill.store, (state) => state.memory)
  const settings = useStore(drill.store, (state) => state.settings)
  const profile = useStore(drill.store, (state) => state.profile)
  const profiles = useStore(drill.store, (state) => state.profiles)
  const looking = useStore(drill.store, (state) => state.looking)
  const inspection = useMemo(
    () => inspect(arrival, { ...(view && { view }), outcomes, memory, settings, profile, profiles, looking }),
    [arrival, view, outcomes, memory, settings, profile, profiles, looking],
  )
  if (!inspection) return null
  const { outcome, silence, entry, isComing } = inspection
  const telling = { ...usual, profile: inspection.profile }
  const facts = factsOf(outcome, telling)
  const known = FACTS.filter((fact) => facts[fact] !== undefined)
  return (
    <div className={styles.explanation}>
      <p className={styles.verdict}>
        <Did outcome={outcome} isComing={isComing} />
      </p>
      {silence && <p className={styles.plain}>{t(`came.${silence}`)}</p>}
      <section>
        <Heading className={styles.heading}>{t('why')}</Heading>
        <p className={styles.plain}>
          {t('profile', { profile: pick(telling.profile.names, language)?.text ?? telling.profile.id })}
          {outcome.messageId !== undefined && ` · ${t('messageId', { id: outcome.messageId })}`}
        </p>
        <ReasonList outcome={outcome} telling={telling} />
      </section>
      {outcome.as !== 'nothing' && (
        <section>
          <Heading className={styles.heading}>{t(isComing ? 'howComing' : 'how')}</Heading>
          <dl className={styles.facts}>
            {known.map((fact) => (
              <div key={fact}>
                <dt>{t(`facts.${fact}`)}</dt>
                <dd>{facts[fact]}</dd>
              </div>
            ))}
            <div>
              <dt>{t('made.title')}</dt>
              <dd>
                <MadeHere alertId={entry.alert.id} />
              </dd>
            </div>
          </dl>
        </section>
      )}
      <section>
        <Heading id={id} className={styles.heading}>
          {t('whatIf.title')}
        </Heading>
        <WhatIfTable inspection={inspection} telling={telling} labelledBy={id} />
      </section>
    </div>
  )
}
