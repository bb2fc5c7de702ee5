import { randomBytes } from 'node:crypto';
import pino from 'pino';
import type { Clock, Ids, Log } from '@/lib/usecases/ports/system';
import type { Environment } from '@/lib/workspace/environment';

export const systemClock: Clock = { now: () => Date.now() };

/** Ids sort by the time they were made (ms, base 36, 9 characters) and end in 50 random bits. */
export function createIds(clock: Clock): Ids {
  return {
    next: (prefix) => {
      const time = clock.now().toString(36).padStart(9, '0');
      const random = BigInt(`0x${randomBytes(8).toString('hex')}`)
        .toString(36)
        .padStart(13, '0')
        .slice(-10);
      return `${prefix}_${time}${random}`;
    },
  };
}

/** JSON lines on standard error, so that standard output carries results only. */
export function createLog(level: Environment['logLevel'], name: string): Log {
  const logger = pino({ level, name, base: { pid: process.pid } }, pino.destination({ fd: 2, sync: true }));
  return {
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
  };
}
