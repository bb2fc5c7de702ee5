import { z } from 'zod';

/** What a browser says of a passkey (WebAuthn), in its JSON form; checked by signature, not by shape. */
const encoded = z.string().max(20_000);
const credential = {
  id: z.string().max(1_400),
  rawId: z.string().max(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
};

const passkeyName = z.string().trim().min(1).max(60);

/** Asks for what a browser makes a passkey of. */
export const passkeyRequest = z.object({ password: z.string().max(1_000) });

/** What a browser makes or uses a passkey by: `PublicKeyCredentialCreationOptions` or `…RequestOptions` as JSON. */
export const passkeyOptions = z.object({ options: z.record(z.string(), z.unknown()) });
export type PasskeyOptions = z.infer<typeof passkeyOptions>;

/** A passkey that a browser has made. */
export const newPasskey = z.object({
  name: passkeyName,
  answer: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: encoded,
      attestationObject: encoded,
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
  }),
});
export type NewPasskey = z.input<typeof newPasskey>;

/** What a browser says with a passkey that it has. */
export const passkeyProof = z.object({
  answer: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: encoded,
      authenticatorData: encoded,
      signature: encoded,
      userHandle: z.string().max(400).optional(),
    }),
  }),
});
export type PasskeyProof = z.input<typeof passkeyProof>;

export const passkeyId = z.string().min(1).max(1_400);
export const passkeyChange = z.object({ name: passkeyName });

/** A passkey as its owner sees it. */
export const passkeySummary = z.object({
  id: passkeyId,
  name: z.string(),
  createdAt: z.number(),
  lastUsedAt: z.number().nullable(),
  /** Whether a password manager keeps a copy of it elsewhere. */
  isBackedUp: z.boolean(),
});
export type PasskeySummary = z.infer<typeof passkeySummary>;
export const passkeyList = z.object({ passkeys: z.array(passkeySummary) });
