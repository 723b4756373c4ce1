/**
 * What a phone loads to join, in three scripts instead of fifty: gzip finds more to repeat in one long file than in
 * many short ones (11 kB of 157). A group is these modules and all that they import themselves, but for what a group
 * before it has. It is loaded whole, wherever one module of it is needed: only what all of its pages show at once
 * belongs in it.
 */
export const chunkGroups = [
  // Every page.
  group('base', [
    'node_modules/react-dom/',
    'node_modules/scheduler/',
    'client/src/app/app.tsx',
    'client/src/lib/clock-text.ts',
    'client/src/lib/installing.ts',
    'client/src/lib/language-name.ts',
    'client/src/lib/language.ts',
    'client/src/lib/use-loaded.ts',
    'client/src/lib/use-page-title.ts',
    'client/src/lib/worker.ts',
    'client/src/ui/base.css',
    'client/src/ui/language-switch.tsx',
    'client/src/ui/tokens.css',
    'shared/src/result.ts',
  ]),
  // Every page with a drill: the phone's, the trainer's, and those that play one scenario.
  group('drill', [
    'node_modules/zustand/',
    'client/src/drill/follow-updates.ts',
    'client/src/drill/link.ts',
    'client/src/drill/server-clock.ts',
    'client/src/drill/use-position.ts',
    'client/src/lib/full-screen.ts',
    'shared/src/deliveries.ts',
    'shared/src/phone/default-settings.ts',
    'shared/src/phone/outcomes.ts',
    'shared/src/phone/profiles.ts',
    'shared/src/view.ts',
  ]),
  // Every page with a phone on it.
  group('handset', [
    'client/src/drill/phone-drill.ts',
    'client/src/features/phone/device/use-system-notifications.ts',
    'client/src/features/phone/phone.tsx',
  ]),
].map((one, index, all) => ({ ...one, priority: all.length - index }))

/** A path that ends in `/` stands for all that is under it. */
function group(name: string, paths: readonly string[]) {
  const isIn = (id: string): boolean =>
    paths.some((path) => (path.endsWith('/') ? id.includes(`/${path}`) : id.endsWith(`/${path}`)))
  return { name, test: (id: string): boolean => isIn(id.replaceAll('\\', '/')) }
}
