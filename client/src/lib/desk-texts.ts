export interface TextsFile {
  readonly default: Record<string, unknown>
}

/** The texts that no phone needs to join: of the library, the desks, the editor. */
export const files = import.meta.glob<TextsFile>([
  '../locales/*/*.json',
  '!../locales/*/{alerts,channels,common,device,inspector,phone,settings,sound}.json',
])
