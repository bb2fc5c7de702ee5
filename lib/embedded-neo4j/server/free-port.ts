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

/** A free TCP port on the loopback address: the preferred one if nothing listens there, else any. */
export async function findFreePort(preferred?: number): Promise<number> {
  const port = (preferred === undefined ? undefined : await tryPort(preferred)) ?? (await tryPort(0));
  if (port === undefined) throw new Error('no loopback port can be opened');
  return port;
}
