import type { Alert, Channel } from '../alert.ts'

export interface ChannelCount {
  readonly channel: Channel
  readonly count: number
}

/** By how many alerts each channel is named, the most first. What was imported has channels that nobody wrote. */
export function channelCounts(alerts: readonly Pick<Alert, 'channels'>[]): readonly ChannelCount[] {
  const counts = new Map<Channel, number>()
  for (const channel of alerts.flatMap(({ channels }) => channels))
    counts.set(channel, (counts.get(channel) ?? 0) + 1)
  return [...counts]
    .map(([channel, count]) => ({ channel, count }))
    .sort((one, other) => other.count - one.count)
}

/** How many alerts are kept as messages of status Actual. */
export const actualCount = (alerts: readonly Pick<Alert, 'cap'>[]): number =>
  alerts.filter(({ cap }) => cap?.status === 'Actual').length
