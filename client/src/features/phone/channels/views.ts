import type { Channel } from '@alert-replay/shared/alert.ts'

/** A picture of an alert on a channel. Television has two; a cell broadcast is the phone's own screen and has none. */
export type ChannelView = Exclude<Channel, 'cell-broadcast'> | 'ticker'

/** What there is to look at, in the order of the channels. */
export const viewsOf = (channels: readonly Channel[]): readonly ChannelView[] =>
  channels.flatMap((channel): readonly ChannelView[] => {
    if (channel === 'cell-broadcast') return []
    return channel === 'television' ? ['television', 'ticker'] : [channel]
  })
