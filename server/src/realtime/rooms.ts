/** The rooms of a drill: what is meant for its trainers is never sent to the other one (rule P1). */
export const roomOf = (as: 'phone' | 'trainer', drillId: string): string => `${as} ${drillId}`
