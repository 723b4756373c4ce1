import { check } from './fixtures/check.ts'
import { readCommandLine } from './fixtures/command-line.ts'
import { HELP } from './fixtures/help.ts'
import { create } from './fixtures/new.ts'
import { Refusal } from './fixtures/refusal.ts'
import { show } from './fixtures/show.ts'
import { tongueOf } from './fixtures/words.ts'

/** Does what the arguments ask for. Gives the exit code; throws a Refusal for what cannot be done as asked. */
async function run(argv: readonly string[]): Promise<number> {
  const request = readCommandLine(argv)
  const tongue = tongueOf(request.language, process.env)
  switch (request.command) {
    case 'help':
      console.log(HELP)
      return request.asked ? 0 : 2
    case 'check':
      return check(request.files, tongue)
    case 'new':
      return create(request.id, {
        kind: request.recorded ? 'recorded' : 'made-up',
        folder: request.folder,
        tongue,
      })
    case 'show':
      return show(request.file, request.language ?? tongue)
    case 'schema': {
      // Loaded only here: the formatter it needs takes longer to load than the other commands to run.
      const { writeSchema } = await import('./fixtures/schema.ts')
      return await writeSchema(request.folder)
    }
  }
}

// `show … | head` closes the pipe early, and that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal) && !isOfFileSystem(error)) throw error
  console.error(error.message)
  process.exitCode = 2
}

/** A file that may not be read or written: the system's own line says which. */
function isOfFileSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
