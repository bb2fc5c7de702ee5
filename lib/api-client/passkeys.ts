import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { sendJson } from '@/lib/api-client/request';
import type { NewPasskey, PasskeyOptions, PasskeyProof, PasskeySummary } from '@/lib/contracts/passkeys';
import type { Me } from '@/lib/contracts/people';

type PasskeyList = { passkeys: PasskeySummary[] };

/** Has the browser make a passkey of one's own and keeps it. */
export async function addPasskey(password: string, name: string): Promise<PasskeyList> {
  const { options } = await sendJson<PasskeyOptions>('POST', '/api/passkeys', { password });
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
  const answer = await startRegistration({ optionsJSON });
  const made: NewPasskey = { name, answer: answer as NewPasskey['answer'] };
  return await sendJson('PUT', '/api/passkeys', made);
}

/** Signs in by whichever passkey the browser has. */
export async function signInByPasskey(): Promise<Me> {
  const { options } = await sendJson<PasskeyOptions>('POST', '/api/session/passkey');
  const optionsJSON = options as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const answer = await startAuthentication({ optionsJSON });
  const proof: PasskeyProof = { answer: answer as PasskeyProof['answer'] };
  return await sendJson('PUT', '/api/session/passkey', proof);
}

export function renamePasskey(id: string, name: string): Promise<PasskeyList> {
  return sendJson('PATCH', `/api/passkeys/${encodeURIComponent(id)}`, { name });
}

/** Takes a passkey of one's own away. */
export function removePasskey(id: string): Promise<PasskeyList> {
  return sendJson('DELETE', `/api/passkeys/${encodeURIComponent(id)}`);
}
