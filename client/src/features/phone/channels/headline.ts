import type { ShownText } from '../use-alert-text.ts'

/** The headline that people saw. A label of ours in a list was never sent, and stands in no picture. */
export const sentHeadline = ({ headline, headlineIsSent, wording }: ShownText): string | undefined =>
  headlineIsSent || wording === 'written' ? headline : undefined
