import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { TFunction } from 'i18next'

/** A phone by its number, and by its owner's name where one was given. */
export const phoneName = ({ number, name }: Pick<RosterPhone, 'number' | 'name'>, t: TFunction): string =>
  name === undefined ? t('trainer:phone', { number }) : t('trainer:phoneOf', { number, name })
