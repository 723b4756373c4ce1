import type { PhoneLanguage } from '@alert-replay/shared/phone/settings.ts'
import { createContext } from 'react'
import { switchLanguage } from '../../lib/language.ts'

/** What choosing a language on a phone does; false where its texts cannot be had. */
export type ChooseLanguage = (language: PhoneLanguage) => Promise<boolean>

/** Outside a phone the page itself is switched. */
export const ChooseLanguageContext = createContext<ChooseLanguage>(switchLanguage)
