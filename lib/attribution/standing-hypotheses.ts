/** The alternatives that are on the table of every campaign, whatever anybody believes (domain.md §3.1). */
export const standingHypothesisKinds = ['one_operator', 'reseller', 'independent_users', 'planted'] as const;
export type StandingHypothesisKind = (typeof standingHypothesisKinds)[number];

export interface StandingHypothesis {
  readonly kind: StandingHypothesisKind;
  /** `H1` … `H4`, as analysts say it. */
  readonly label: string;
  readonly statement: string;
  /** What the data would show if it were true. */
  readonly expectation: string;
}

export const standingHypotheses: readonly StandingHypothesis[] = [
  {
    kind: 'one_operator',
    label: 'H1',
    statement: 'One operator runs these accounts for one purpose of its own.',
    expectation:
      'One prompt harness on all accounts, work shared out evenly, common hours, instruments bought together, banned accounts replaced with the same template.',
  },
  {
    kind: 'reseller',
    label: 'H2',
    statement: 'One reseller runs these accounts and serves many customers through them.',
    expectation:
      'One infrastructure but many unrelated prompt templates and capability mixes on each account; hours of many customers add up to no working day.',
  },
  {
    kind: 'independent_users',
    label: 'H3',
    statement: 'Independent users share infrastructure or a framework.',
    expectation:
      'What is shared is shared by nature (carrier NAT, campus, framework prompt, corporate cards); instruments, devices and hours differ from account to account.',
  },
  {
    kind: 'planted',
    label: 'H4',
    statement: 'The links were planted to make unrelated accounts look like one hand.',
    expectation:
      'What ties them can be forged by a third party (referrals, public templates, dust payments) and appeared in a short time; nothing costly to share is shared.',
  },
];
