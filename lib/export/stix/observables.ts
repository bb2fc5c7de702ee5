import { createHash } from 'node:crypto';
import type { DossierAccount, DossierIdentifier } from '@/lib/export/dossier';
import { identifierTypes, observableExtensionId, otherIdentifierType } from '@/lib/export/stix/extensions';
import { observableId } from '@/lib/export/stix/ids';

/** A STIX object as we write it. */
export interface StixObject {
  type: string;
  id: string;
  [property: string]: unknown;
}

const standard: Readonly<Record<string, (value: string) => { type: string; key: string } | undefined>> = {
  ip: (value) => ({ type: value.includes(':') ? 'ipv6-addr' : 'ipv4-addr', key: 'value' }),
  network: (value) => ({ type: value.includes(':') ? 'ipv6-addr' : 'ipv4-addr', key: 'value' }),
  email: (value) => (/^[^@\s]+@[^@\s]+$/.test(value) ? { type: 'email-addr', key: 'value' } : undefined),
  email_domain: (value) =>
    /^[\p{L}\p{N}.-]+$/u.test(value) ? { type: 'domain-name', key: 'value' } : undefined,
};

const time = (ms: number): string => new Date(ms).toISOString();

/** `user-account` of an account: the provider's own id, never a credential. */
export function accountObservable(account: DossierAccount, markings: readonly string[]): StixObject {
  return {
    type: 'user-account',
    spec_version: '2.1',
    id: observableId('user-account', { user_id: account.id }),
    user_id: account.id,
    ...(account.status !== null && { is_disabled: account.status !== 'active' }),
    ...(account.createdAt !== null && { account_created: time(account.createdAt) }),
    ...(account.firstSeen !== null && { account_first_login: time(account.firstSeen) }),
    ...(account.lastSeen !== null && { account_last_login: time(account.lastSeen) }),
    object_marking_refs: markings,
  };
}

const isAddress = (value: string): boolean =>
  /^(\d{1,3}\.){3}\d{1,3}(\/\d{1,2})?$/.test(value) || /^[0-9a-f:]*:[0-9a-f:]*(\/\d{1,3})?$/i.test(value);

/** Observable of an identifier: a standard type where there is one, else ours, with a digest in place of the value. */
export function identifierObservable(identifier: DossierIdentifier, markings: readonly string[]): StixObject {
  const { kind, value } = identifier;
  const form = standard[kind]?.(value);
  const isUsable = form && (!form.type.startsWith('ipv') || isAddress(value));
  if (form && isUsable) {
    return {
      type: form.type,
      spec_version: '2.1',
      id: observableId(form.type, { [form.key]: value }),
      [form.key]: value,
      object_marking_refs: markings,
    };
  }
  if (kind === 'asn' && /^(AS)?\d+$/i.test(value)) {
    const number = Number(value.replace(/^AS/i, ''));
    return {
      type: 'autonomous-system',
      spec_version: '2.1',
      id: observableId('autonomous-system', { number }),
      number,
      object_marking_refs: markings,
    };
  }
  const type = Object.entries(identifierTypes).find(([known]) => known === kind)?.[1] ?? otherIdentifierType;
  const digest = createHash('sha256').update(value, 'utf8').digest('hex');
  return {
    type,
    spec_version: '2.1',
    id: observableId(type, { identifier_kind: kind, value_sha256: digest }),
    identifier_kind: kind,
    value_sha256: digest,
    object_marking_refs: markings,
    extensions: { [observableExtensionId(type)]: { extension_type: 'new-sco' } },
  };
}
