import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const bound = address === null || typeof address === 'string' ? undefined : address.port;
      server.close(() => resolve(bound));
    });
  });
}

/**
 * Below the range systems take the near ends of outgoing connections from: while the server is down, a driver that knocks
 * at a port of that range may be given the very port, connect to itself and so keep the server out.
 */
const range = { min: 15_000, max: 30_000 };
const tries = 50;

/** Whether nothing listens on this loopback port. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== undefined;
}

/** A free TCP port on the loopback address: the preferred one if nothing listens there, else a random one. */
export async function findFreePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred;
  for (let tried = 0; tried < tries; tried += 1) {
    const port = randomInt(range.min, range.max);
    if (await isPortFree(port)) return port;
  }
  const port = await tryPort(0);
  if (port === undefined) throw new Error('no loopback port can be opened');
  return port;
}
