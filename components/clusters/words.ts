import type { ClusterSummary } from '@/lib/contracts/clusters';

/** What became of a cluster since the run before, in one word or two. */
export const eventWords: Record<ClusterSummary['event'], string> = {
  born: 'new',
  grown: 'grown',
  shrunk: 'shrunk',
  unchanged: 'unchanged',
  split: 'split',
  merged: 'merged',
};

export const standingWords: Record<ClusterSummary['standing'], { title: string; meaning: string }> = {
  confirmed: { title: 'Confirmed', meaning: 'Passed every test: bridges, stability, families, density.' },
  weak: { title: 'Weak', meaning: 'Reported with the reasons for doubt; read them before acting.' },
};
