import { createServer, type AddressInfo, type Server } from 'node:net'

/** Listens, and gives the port. Rejects with one line that says what to do. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(reasonOf(error, port, host), { cause: error })),
    )
    server.listen(port, host, () => resolve(portOf(server)))
  })
}

/**
 * Rejects as `listen` would. For asking before anything is opened: whoever starts a second server is to hear of the
 * port, not of the file that the first one holds.
 */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer()
  await listen(probe, port, host)
  await new Promise((resolve) => probe.close(resolve))
}

/** The port that a listening server has. */
export const portOf = (server: Server): number => (server.address() as AddressInfo).port

function reasonOf(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop what runs there, or choose another: npm start -- --port ${port + 1}`
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose one above 1023: npm start -- --port 4680`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. Leave --host out, or use --lan for all of them.`
    default:
      return `Cannot listen on ${host}, port ${port}: ${error.message}`
  }
}
