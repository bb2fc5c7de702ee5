import type { Writable } from 'node:stream';
import { CancelledError } from '@/lib/domain/errors';

/** Standard output of a command: results only, with backpressure. A reader that hangs up (`| head`) ends the command quietly. */
export interface Output {
  write(text: string): Promise<void>;
  line(text: string): Promise<void>;
  /** One JSON value, indented, with a newline at the end. */
  json(value: unknown): Promise<void>;
}

/** Thrown by `write` once the reader of standard output has gone. */
export class OutputClosedError extends CancelledError {
  constructor() {
    super('Writing the result');
  }
}

/** Wraps a stream. Writes wait for the stream to drain, so a result of any size needs little memory. */
export function createOutput(stream: Writable): Output {
  let failure: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' ? new OutputClosedError() : error;
  });
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      if (failure) {
        reject(failure);
        return;
      }
      stream.write(text, (error) => {
        const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
        if (!error) resolve();
        else reject(code === 'EPIPE' ? new OutputClosedError() : error);
      });
    });
  return {
    write,
    line: (text) => write(`${text}\n`),
    json: (value) => write(`${JSON.stringify(value, null, 2)}\n`),
  };
}
