import type { ExerciseMessage } from './exercise.ts'
import { messageText } from './write-cap.ts'

/**
 * An exercise copy as the text of a CAP 1.2 file: the one way from a message to CAP text that leaves the program. Throws
 * for any other status, should somebody have talked the types out of it (rule D1).
 */
export function writeMessage(message: ExerciseMessage): string {
  const { status }: { readonly status: string } = message
  if (status !== 'Exercise') throw new Error(`A message of status ${status} never leaves the program`)
  return messageText(message)
}
