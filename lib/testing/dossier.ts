import type { Dossier } from '@/lib/export/dossier';

const day = 86_400_000;
const start = Date.UTC(2026, 3, 22);

/** A small cluster with awkward values, for tests of the serialisers. */
export function aDossier(): Dossier {
  const account = (
    id: string,
    standing: 'confirmed' | 'possible',
    at: number,
  ): Dossier['accounts'][number] => ({
    id,
    standing,
    membership: standing === 'confirmed' ? 0.995 : 0.7,
    margin: standing === 'confirmed' ? 12.5 : null,
    status: standing === 'confirmed' ? 'banned' : 'active',
    createdAt: start + at * day,
    firstSeen: start + at * day,
    lastSeen: start + (at + 20) * day,
    exchanges: 100 * (at + 1),
  });
  const identifier = (
    kind: string,
    value: string,
    family: Dossier['identifiers'][number]['family'],
    degree: number,
  ): Dossier['identifiers'][number] => ({
    id: `${kind}:${value}`,
    kind,
    family,
    value,
    display: value,
    degree,
    hubClass: degree > 100 ? 'shared_infrastructure' : 'exclusive',
    rarityBits: Math.log2(1000 / degree),
  });
  const used = (accountId: string, identifierId: string): Dossier['uses'][number] => ({
    accountId,
    identifierId,
    count: 3,
    firstSeen: start,
    lastSeen: start + 10 * day,
  });
  return {
    subject: {
      kind: 'cluster',
      id: 'c_test',
      title: 'c_test',
      introduction: 'The accounts are the members of one cluster.',
      runId: 'r_00000000',
      method: '1.0',
      accountsInWorld: 1000,
      firstSeen: start,
      lastSeen: start + 40 * day,
      exportedAt: Date.UTC(2026, 5, 10, 12),
    },
    accounts: [
      account('=cmd|acc-1', 'confirmed', 0),
      account('acc <2> & "co"', 'confirmed', 1),
      account('acc-3\u0001', 'possible', 2),
    ],
    identifiers: [
      identifier('asn', 'AS64500', 'network', 400),
      identifier('email', 'one@example.org', 'identity', 1),
      identifier('email_domain', 'example.org', 'identity', 40),
      identifier('ip', '192.0.2.7', 'network', 3),
      identifier('ip', '2001:db8::1', 'network', 2),
      identifier('payment_method', 'card-5f3a', 'payment', 2),
      identifier('prompt_cluster', 'p_81', 'behaviour', 3),
      identifier('locker', 'böx 7', 'identity', 2),
    ],
    uses: [
      used('=cmd|acc-1', 'payment_method:card-5f3a'),
      used('acc <2> & "co"', 'payment_method:card-5f3a'),
      used('acc-3\u0001', 'ip:192.0.2.7'),
      used('=cmd|acc-1', 'ip:2001:db8::1'),
      used('acc <2> & "co"', 'email:one@example.org'),
      used('acc-3\u0001', 'locker:böx 7'),
      used('acc-3\u0001', 'prompt_cluster:p_81'),
      used('acc-3\u0001', 'asn:AS64500'),
      used('acc-3\u0001', 'email_domain:example.org'),
    ],
    links: [
      {
        accountA: '=cmd|acc-1',
        accountB: 'acc <2> & "co"',
        weightBits: 14.25,
        probability: 0.9999,
        isStrong: true,
        families: ['payment', 'device'],
      },
      {
        accountA: 'acc <2> & "co"',
        accountB: 'acc-3\u0001',
        weightBits: 2.5,
        probability: 0.85,
        isStrong: false,
        families: ['network'],
      },
    ],
  };
}
