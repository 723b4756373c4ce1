import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ParseOption, XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { root } from '../../scripts/support/paths.ts'

/**
 * Says what is wrong with a text by a schema: each fault with its line, nothing where it is valid. libxml2 reads the
 * text and the schema; none of our own reading has a part in it.
 */
export type Validate = (text: string) => readonly string[]

export function validateBy(schemaFile: string): Validate {
  const schema = XmlDocument.fromString(readFileSync(schemaFile, 'utf8'))
  const validator = XsdValidator.fromDoc(schema)
  return (text) => faultsBy(validator, text)
}

function faultsBy(validator: XsdValidator, text: string): readonly string[] {
  let document: XmlDocument | undefined
  try {
    // The text is decoded already, whatever its declaration says.
    document = XmlDocument.fromString(text, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_IGNORE_ENC,
    })
    validator.validate(document)
    return []
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const details = error instanceof XmlValidateError ? error.details : []
    return details.length > 0
      ? details.map(({ line, message }) => `${line}: ${message.trim()}`)
      : [error.message]
  } finally {
    document?.dispose()
  }
}

let ours: Validate | undefined

/** What is wrong with a text by CAP 1.2, in the schema that we wrote from the standard's tables. */
export const validate: Validate = (text) => {
  ours ??= validateBy(join(root, 'tests/cap/xsd/cap-1.2.xsd'))
  return ours(text)
}
