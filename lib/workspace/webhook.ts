import { createHmac } from 'node:crypto';
import { AppError } from '@/lib/domain/errors';
import type { AlertSender } from '@/lib/usecases/ports/alert-sender';

export interface WebhookSettings {
  url: string;
  /** Shared with the receiver; at least 16 characters. */
  secret: string;
  /** Origins that may be told, e.g. `https://soc.example.org`. */
  allowedOrigins: readonly string[];
}

const timeoutMs = 10_000;

/** Nobody is told. */
const silent: AlertSender = { isEnabled: false, send: async () => {} };

/**
 * Signature over `<timestamp>.<body>` with HMAC-SHA-256, as hex; the receiver checks it and refuses old timestamps.
 */
export function signWebhook(secret: string, timestamp: number, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}

const failure = (message: string, remedy: string): AppError =>
  new AppError('unavailable', { code: 'webhook_failed', message, remedy });

/** Tells one target of new alerts, if the installation names one. Never follows a redirect. */
export function createWebhook(settings: WebhookSettings | undefined, now: () => number): AlertSender {
  if (!settings) return silent;
  const { url, secret, allowedOrigins } = settings;
  return {
    isEnabled: true,
    send: async (alerts) => {
      const { origin } = new URL(url);
      if (!allowedOrigins.includes(origin)) {
        throw failure(
          `The webhook target ${origin} is not on the list of allowed origins.`,
          'Add it to SKEIN_WEBHOOK_ALLOW.',
        );
      }
      const body = JSON.stringify({ kind: 'skein.alerts', version: 1, alerts });
      const timestamp = Math.floor(now() / 1_000);
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/json',
          'x-skein-signature': `t=${timestamp},v1=${signWebhook(secret, timestamp, body)}`,
        },
        body,
      });
      if (!response.ok) {
        throw failure(
          `The webhook target answered ${response.status}.`,
          'Redirects are not followed; name the final address.',
        );
      }
    },
  };
}
