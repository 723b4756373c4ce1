// The door every `npm start`, `npm test` and `npm run …` goes through. Plain JavaScript on purpose, since nothing is
// installed yet and the newcomer's Node may be too old for TypeScript: both are seen to before a task begins.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Alert Replay needs Node 20.19 or newer; this is ' + process.versions.node + '. Please install Node 24.',
  )
  process.exit(1)
}
// Loaded only now, so that an older Node never meets syntax it cannot read.
void import('./launch/main.mjs').then(({ main }) => main(process.argv[2], process.argv.slice(3)))
