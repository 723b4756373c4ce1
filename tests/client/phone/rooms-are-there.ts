import i18next from 'i18next'
import { act } from '@testing-library/react'

/** What comes behind the first screen of a phone has come, as it has moments after a phone has joined. */
export async function roomsAreThere(): Promise<void> {
  await act(async () => {
    await import('../../../client/src/features/phone/rooms.tsx')
    await import('../../../client/src/features/phone/shade.tsx')
    await i18next.loadNamespaces(['alerts', 'phone', 'common'])
  })
}
