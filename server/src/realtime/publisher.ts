import type { Publish } from '../drill/publish.ts'
import type { Io } from './io.ts'
import { phoneRoomOf, roomOf } from './rooms.ts'

/** Speaks to a drill's rooms: to each role what is meant for it. */
export function createPublisher(io: Io): Publish {
  return {
    update(drillId, { phone, trainer }) {
      io.to(roomOf('phone', drillId)).emit('drill:update', phone)
      io.to(roomOf('trainer', drillId)).emit('drill:update', trainer)
    },
    phoneSettings: (drillId, phone, settings) =>
      void io.to(phoneRoomOf(drillId, phone)).emit('phone:settings', settings),
    roster: (drillId, phones) => void io.to(roomOf('trainer', drillId)).emit('drill:roster', phones),
    receipts: (drillId, receipts) => void io.to(roomOf('trainer', drillId)).emit('drill:receipts', receipts),
    gone(drillId) {
      const rooms = [roomOf('phone', drillId), roomOf('trainer', drillId)]
      io.to(rooms).emit('drill:gone')
      io.in(rooms).disconnectSockets(true)
    },
  }
}
