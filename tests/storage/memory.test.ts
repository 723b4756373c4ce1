import { memoryStorage } from '@alert-replay/server/storage/memory.ts'
import { storageContract } from './contract.ts'

storageContract('memory', () => Promise.resolve(memoryStorage()))
