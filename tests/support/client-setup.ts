import { configure } from '@testing-library/react'

// A slow machine is no failure: what is looked for may take as long as in vitest.config.ts.
configure({ asyncUtilTimeout: 15_000 })
