import { loadable } from '../../../lib/use-loaded.ts'

const NAMESPACES = ['inspector', 'settings', 'phone'] as const

/** All of the inspector comes only when somebody asks why. */
export const content = loadable(
  async () => (await import('./inspector-content.tsx')).InspectorContent,
  NAMESPACES,
)
export const explanation = loadable(async () => (await import('./explanation.tsx')).Explanation, NAMESPACES)
export const trialWhy = loadable(async () => (await import('./trial-why.tsx')).TrialWhy, NAMESPACES)
