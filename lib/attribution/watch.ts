import type { HubClass } from '@/lib/domain/hub-class';

/** Why an alert is put aside. Some reasons say something of the value behind it, which the hub policy should learn. */
export const dismissalReasons = [
  'shared_infrastructure',
  'small_team',
  'known_customer',
  'test_traffic',
  'meaningless_value',
  'not_enough',
] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

export const dismissalTitles: Readonly<Record<DismissalReason, string>> = {
  shared_infrastructure: 'Shared infrastructure (carrier NAT, VPN, campus, framework)',
  small_team: 'A household, team or office shares it',
  known_customer: 'A known customer',
  test_traffic: 'Tests or benchmarks',
  meaningless_value: 'The value says nothing (default, placeholder)',
  not_enough: 'Not enough to go on',
};

/** Class that a dismissal proposes for the value behind the alert; null where it says nothing about the value. */
export function proposedHubClass(reason: DismissalReason): HubClass | null {
  switch (reason) {
    case 'shared_infrastructure':
      return 'shared_infrastructure';
    case 'small_team':
      return 'small_group';
    case 'meaningless_value':
      return 'noise';
    case 'known_customer':
    case 'test_traffic':
    case 'not_enough':
      return null;
  }
}

/** What a rule noticed. `key` is the same whenever it notices the same thing again. */
export interface Finding {
  readonly key: string;
  readonly title: string;
  readonly subject: { readonly kind: 'cluster' | 'campaign'; readonly id: string } | null;
  readonly identifierId: string | null;
  readonly accountIds: readonly string[];
  /** What was measured, to see whether it grew. */
  readonly figure: number;
}

export interface KnownAlert {
  readonly key: string;
  readonly state: string;
  readonly figure: number;
}

/**
 * What to write after a rule ran: new alerts, and known ones whose figure grew. A dismissed alert is woken only when its
 * figure has doubled: what was put aside stays aside.
 */
export function sortFindings(
  findings: readonly Finding[],
  known: readonly KnownAlert[],
): { fresh: Finding[]; grown: Finding[]; unchanged: number } {
  const byKey = new Map(known.map((alert) => [alert.key, alert]));
  const distinct = [...new Map(findings.map((finding) => [finding.key, finding])).values()];
  const fresh = distinct.filter(({ key }) => !byKey.has(key));
  const grown = distinct.filter(({ key, figure }) => {
    const before = byKey.get(key);
    if (!before) return false;
    return before.state === 'dismissed' ? figure >= before.figure * 2 : figure > before.figure;
  });
  return { fresh, grown, unchanged: distinct.length - fresh.length - grown.length };
}
