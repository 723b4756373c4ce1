/** The rooms of a drill: what is meant for its trainers is never sent to the other one (rule P1). */
export const roomOf = (as: 'phone' | 'trainer', drillId: string): string => `${as} ${drillId}`

/** The room of one phone, wherever it is open: what is its own is told to nobody else. */
export const phoneRoomOf = (drillId: string, number: number): string => `phone ${number} ${drillId}`
