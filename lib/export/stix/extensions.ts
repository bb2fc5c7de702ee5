import { objectId } from '@/lib/export/stix/ids';

/** Observable types of ours, where STIX 2.1 has none; each carries only a digest of the value. */
export const identifierTypes = {
  payment_method: 'payment-method',
  prompt_cluster: 'prompt-template',
  device: 'client-fingerprint',
  tls_fingerprint: 'client-fingerprint',
  user_agent: 'client-fingerprint',
  api_key: 'api-key-digest',
} as const;

/** The type every other kind of identifier falls under. */
export const otherIdentifierType = 'account-identifier';

const extensionTypes = [...new Set<string>(Object.values(identifierTypes)), otherIdentifierType];

/** Id of the extension definition of one of our observable types. */
export const observableExtensionId = (type: string): string =>
  objectId('extension-definition', 'new-sco', type);

/** Id of the extension that carries match weights on relationships. */
export const linkExtensionId = objectId('extension-definition', 'property-extension', 'link-evidence');

/** Declarations of all our extensions. `created` is an ISO time. */
export function extensionDefinitions(created: string, createdBy: string) {
  const common = {
    type: 'extension-definition',
    spec_version: '2.1',
    created,
    modified: created,
    created_by_ref: createdBy,
    version: '1.0.0',
  };
  return [
    ...extensionTypes.map((type) => ({
      ...common,
      id: observableExtensionId(type),
      name: type,
      description: `An identifier that accounts share (${type}). value_sha256 is the SHA-256 of the normalised value, identifier_kind its kind.`,
      schema: 'Described in the README.txt of the evidence bundle that holds this file.',
      extension_types: ['new-sco'],
    })),
    {
      ...common,
      id: linkExtensionId,
      name: 'link-evidence',
      description:
        'Match weight of a link between two accounts: weight_bits (log2 of the likelihood ratio with the prior), probability, families of evidence.',
      schema: 'Described in the README.txt of the evidence bundle that holds this file.',
      extension_types: ['property-extension'],
    },
  ];
}
