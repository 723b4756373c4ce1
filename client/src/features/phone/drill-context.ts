import { createContext } from 'react'
import type { PhoneDrill } from '../../drill/phone-drill.ts'

/** The drill of the phone that this stands in; none outside a phone. */
export const DrillContext = createContext<PhoneDrill | undefined>(undefined)
