import { z } from 'zod';
import { bundleFacts } from '@/lib/contracts/evidence';

/** Name of a received bundle: the SHA-256 of its payload manifest, so that the same bundle is kept once. */
export const receivedId = z.string().regex(/^[0-9a-f]{64}$/);

/** A bundle of another Skein, kept as a file and never read into facts. `receivedAt` is epoch ms UTC. */
export const receivedBundle = z.object({
  id: receivedId,
  receivedAt: z.number(),
  receivedBy: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  /** `unknown_signer`: complete and consistent, by a key that nobody vouched for when it came. */
  verdict: z.enum(['verified', 'unknown_signer']),
  signerKeyId: z.string(),
  bundle: bundleFacts,
  /** Of the graph inside. */
  counts: z.object({ accounts: z.int(), nodes: z.int(), edges: z.int() }),
});
export type ReceivedBundle = z.infer<typeof receivedBundle>;

/** A public key of the sender (PEM), got by another way than the bundle. */
export const receiveQuery = z.object({
  name: z.string().min(1).max(255),
  key: z.string().max(2_000).optional(),
});
