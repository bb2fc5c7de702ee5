/** What is done to a value before anything is written. */
export type RedactionRule = 'keep' | 'mask_email' | 'truncate_ip' | 'hash' | 'withhold';

const redactionProfileNames = ['none', 'partner', 'public'] as const;
export type RedactionProfileName = (typeof redactionProfileNames)[number];

export interface RedactionProfile {
  name: RedactionProfileName;
  /** For the reader of the bundle, in a sentence. */
  description: string;
  /** Rule by identifier kind; kinds that are not named follow `otherKinds`. */
  kinds: Readonly<Record<string, RedactionRule>>;
  otherKinds: RedactionRule;
  accountIds: 'keep' | 'hash';
  /** Accounts on the rim and accounts outside the cluster are left out. */
  withholdsOthers: boolean;
  /** Columns of source rows that no rule covers are left out. */
  withholdsOtherColumns: boolean;
}

const personal = { display_name: 'withhold', billing_name: 'withhold', phone: 'withhold' } as const;

/** The profiles an export can ask for. */
export const redactionProfiles: Readonly<Record<RedactionProfileName, RedactionProfile>> = {
  none: {
    name: 'none',
    description: 'nothing is masked or withheld.',
    kinds: {},
    otherKinds: 'keep',
    accountIds: 'keep',
    withholdsOthers: false,
    withholdsOtherColumns: false,
  },
  partner: {
    name: 'partner',
    description:
      'names and phones are withheld, e-mail addresses masked, IP addresses cut to /24 or /48, payment methods, API keys and identifiers of unknown kinds replaced by salted digests, prompt texts and accounts outside the confirmed cluster left out.',
    kinds: {
      ...personal,
      email: 'mask_email',
      ip: 'truncate_ip',
      payment_method: 'hash',
      api_key: 'hash',
      ...Object.fromEntries(
        [
          'bin',
          'network',
          'asn',
          'device',
          'user_agent',
          'tls_fingerprint',
          'email_domain',
          'organization',
          'prompt_cluster',
          'capability',
        ].map((kind) => [kind, 'keep' as const]),
      ),
    },
    otherKinds: 'hash',
    accountIds: 'keep',
    withholdsOthers: true,
    withholdsOtherColumns: true,
  },
  public: {
    name: 'public',
    description:
      'account ids and all identifiers are replaced by salted digests, except networks and capabilities; names, phones, e-mail addresses, prompt texts and accounts outside the confirmed cluster are left out.',
    kinds: {
      ...personal,
      email: 'withhold',
      ip: 'truncate_ip',
      asn: 'keep',
      network: 'keep',
      capability: 'keep',
    },
    otherKinds: 'hash',
    accountIds: 'hash',
    withholdsOthers: true,
    withholdsOtherColumns: true,
  },
};
