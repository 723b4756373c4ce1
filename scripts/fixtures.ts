import { languageGiven, readCommandLine } from './fixtures/command-line.ts'
import { npmHint } from './fixtures/npm-hint.ts'
import { Refusal } from './fixtures/refusal.ts'
import { inTongue, tongueOf } from './fixtures/words.ts'

/**
 * Does what the arguments ask for. Gives the exit code; throws a Refusal for what cannot be done as asked.
 * Each command is loaded only when it is asked for: the formatter and the rules take longer to load than others to run.
 */
async function run(argv: readonly string[]): Promise<number> {
  const request = readCommandLine(argv)
  const tongue = tongueOf(request.language, process.env)
  switch (request.command) {
    case 'help': {
      const { helpText } = await import('./fixtures/help.ts')
      console.log(helpText(request.about, tongue))
      return request.asked ? 0 : 2
    }
    case 'new': {
      const { create } = await import('./fixtures/new.ts')
      return create(request.id, { ...request, kind: request.recorded ? 'recorded' : 'made-up', tongue })
    }
    case 'check': {
      const { check } = await import('./fixtures/check.ts')
      return check(request.files, { ...request, tongue })
    }
    case 'show': {
      const { show } = await import('./fixtures/show.ts')
      return await show(request.files, { ...request, language: request.language ?? tongue })
    }
    case 'import': {
      const { importInto } = await import('./fixtures/import.ts')
      return importInto(request.id, { ...request, tongue })
    }
    case 'export': {
      const { exportAll } = await import('./fixtures/export.ts')
      return exportAll(request.files, { ...request, tongue, nowMs: Date.now() })
    }
    case 'schema': {
      const { writeSchema } = await import('./fixtures/schema.ts')
      return await writeSchema({ ...request, tongue })
    }
    case 'corpus': {
      const { corpus } = await import('./fixtures/corpus.ts')
      return corpus(request.paths, { ...request, tongue })
    }
  }
}

// `show … | head` closes the pipe early, and that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const argv = process.argv.slice(2)
try {
  process.exitCode = await run(argv)
} catch (error) {
  if (error instanceof Refusal)
    console.error(inTongue(tongueOf(languageGiven(argv), process.env), error.said))
  else if (isOfFileSystem(error)) console.error(error.message)
  else throw error
  process.exitCode = 2
}
const hint = npmHint(process.env)
if (hint) console.error(inTongue(tongueOf(languageGiven(argv), process.env), hint))

/** A file that may not be read or written: the system's own line says which. */
function isOfFileSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
