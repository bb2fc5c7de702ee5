import { appendFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { dsseEnvelope, openEnvelope, signEnvelope } from '@/lib/evidence/sign/dsse';
import { currentSigningKey } from '@/lib/usecases/evidence/signing-keys';
import type { AuditHead, AuditHeads } from '@/lib/usecases/ports/audit';
import type { SigningKeyStore, StoredSigningKey } from '@/lib/usecases/ports/evidence';
import type { Clock } from '@/lib/usecases/ports/system';

const payloadType = 'application/vnd.skein.audit-head+json';
const headShape = z.object({ seq: z.int(), hash: z.string(), at: z.number() });
/** Above this size the file is thinned out: every fiftieth head and the last stay. */
const bytesMax = 4_000_000;
const keyKeptMs = 60_000;

async function thinOut(path: string): Promise<void> {
  if ((await stat(path)).size < bytesMax) return;
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  const kept = lines.filter((_, index) => index % 50 === 0 || index === lines.length - 1);
  await writeFile(`${path}.${process.pid}.new`, `${kept.join('\n')}\n`, { mode: 0o600 });
  await rename(`${path}.${process.pid}.new`, path);
}

function readHead(
  line: string,
  keys: readonly StoredSigningKey[],
): { head: AuditHead | undefined; isSigned: boolean } {
  try {
    const envelope = dsseEnvelope.parse(JSON.parse(line));
    const good = keys.filter(({ revokedAt }) => revokedAt === null);
    const payload = good
      .map(({ publicKeyPem }) => openEnvelope(envelope, payloadType, publicKeyPem))
      .find((bytes) => bytes !== undefined);
    const bytes = payload ?? Buffer.from(envelope.payload, 'base64');
    const { seq, hash } = headShape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return { head: { seq, hash }, isSigned: payload !== undefined };
  } catch {
    // A damaged line vouches for nothing, which the verifier reports.
    return { head: undefined, isSigned: false };
  }
}

/** Heads of the audit chain, one DSSE envelope a line, signed by the key that signs evidence bundles. Copy it elsewhere often. */
export function nodeAuditHeads(path: string, deps: { keys: SigningKeyStore; clock: Clock }): AuditHeads {
  let cached: { key: StoredSigningKey; at: number } | undefined;
  async function signingKey(): Promise<StoredSigningKey> {
    const now = deps.clock.now();
    if (!cached || now - cached.at > keyKeptMs) cached = { key: await currentSigningKey(deps), at: now };
    return cached.key;
  }
  return {
    append: async ({ seq, hash }) => {
      const payload = Buffer.from(JSON.stringify({ seq, hash, at: deps.clock.now() }), 'utf8');
      const envelope = signEnvelope(payloadType, payload, await signingKey());
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await appendFile(path, `${JSON.stringify(envelope)}\n`, { mode: 0o600 });
      await thinOut(path);
    },
    list: async () => {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      const keys = await deps.keys.list();
      const lines = text.split('\n').filter((line) => line !== '');
      return lines.map((line) => readHead(line, keys));
    },
  };
}
