import { createServer } from 'node:net';
import { AppError } from '@/lib/domain/errors';

/** The web server listens here and nowhere else. */
export const loopbackHost = '127.0.0.1';
const preferredPort = 3417;

/** Binds a port for a moment; 0 asks for any. Undefined when it is taken or not allowed. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: loopbackHost, exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : undefined;
      server.close(() => resolve(bound));
    });
  });
}

/** The port asked for, or the usual one, or any free one. Throws when the port asked for is taken. */
export async function choosePort(requested: number | undefined): Promise<number> {
  if (requested !== undefined && requested !== 0) {
    const port = await tryPort(requested);
    if (port !== undefined) return port;
    throw new AppError('environment', {
      code: 'port_taken',
      message: `Port ${requested} on ${loopbackHost} is taken or not allowed.`,
      remedy: 'Choose another with --port, or leave --port out to get a free one.',
      exitCode: 18,
      details: { port: requested },
    });
  }
  const candidates = requested === 0 ? [0] : [preferredPort, 0];
  for (const candidate of candidates) {
    const port = await tryPort(candidate);
    if (port !== undefined) return port;
  }
  throw new AppError('environment', {
    code: 'no_port',
    message: `No port could be opened on ${loopbackHost}.`,
    remedy: 'Check that the loopback interface is up.',
    exitCode: 18,
  });
}
