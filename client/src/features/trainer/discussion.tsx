import type { Alert, ExpectedAction, Question as AskedQuestion } from '@alert-replay/shared/alert.ts'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { durationText } from '../../lib/duration-text.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './discussion.module.css'

interface DiscussionProps {
  /** The alerts that just came. */
  readonly alerts: readonly Alert[]
  /** Whether right answers are told at once, as to a trainer, or when they are asked for. */
  readonly answers: 'told' | 'asked-for'
}

/** What people should do on the alerts that just came, and what to ask them; nothing where nothing is written. */
export function Discussion({ alerts, answers }: DiscussionProps) {
  const expected = alerts.flatMap((alert) => alert.expected)
  return (
    <>
      {expected.length > 0 && <Expected actions={expected} />}
      {alerts.map(
        ({ id, question }) =>
          question && <Question key={id} question={question} isToldAtOnce={answers === 'told'} />,
      )}
    </>
  )
}

function Expected({ actions }: { readonly actions: readonly ExpectedAction[] }) {
  const { t } = useTranslation('trainer')
  const language = useLanguage()
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {t('expected.title')}
      </h3>
      <ul className={styles.actions}>
        {actions.map(({ action, withinMs, why }, i) => (
          <li key={i}>
            <LocalizedText of={action} />
            {withinMs !== undefined && (
              <span className={styles.within}>
                {' '}
                {t('expected.within', { length: durationText(withinMs, language) })}
              </span>
            )}
            {why && (
              <p className={styles.note}>
                <LocalizedText of={why} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface QuestionProps {
  readonly question: AskedQuestion
  readonly isToldAtOnce: boolean
}

function Question({ question: { text, choices }, isToldAtOnce }: QuestionProps) {
  const { t } = useTranslation('trainer')
  const id = useId()
  const [isAsked, setIsAsked] = useState(false)
  const isTold = isToldAtOnce || isAsked
  const hasRight = choices.some(({ correct }) => correct)
  const hasMore = hasRight || choices.some(({ feedback }) => feedback !== undefined)
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {t('question.title')}
      </h3>
      <p className={styles.question}>
        <LocalizedText of={text} />
      </p>
      <ol className={styles.choices}>
        {choices.map((choice) => (
          <li key={choice.id} data-right={isTold && choice.correct}>
            <LocalizedText of={choice.text} />
            {isTold && choice.correct && <strong className={styles.right}>{t('question.right')}</strong>}
            {isTold && choice.feedback && (
              <p className={styles.note}>
                <LocalizedText of={choice.feedback} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {!hasRight && <p className={styles.note}>{t('question.open')}</p>}
      {!isToldAtOnce && hasMore && (
        <Button aria-expanded={isAsked} onClick={() => setIsAsked(!isAsked)}>
          {t(isAsked ? 'question.hide' : hasRight ? 'question.show' : 'question.showFeedback')}
        </Button>
      )}
    </section>
  )
}
