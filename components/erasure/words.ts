import type { BadgeTone } from '@/components/ui/badge';
import type { ErasureEffect, ErasureExtent, ErasureRequest } from '@/lib/contracts/erasure';

type Ground = ErasureRequest['ground'];
type State = ErasureRequest['state'];

export const groundWords: Readonly<Record<Ground, string>> = {
  request_of_the_person: 'the person asked',
  consent_withdrawn: 'consent was withdrawn',
  no_longer_needed: 'no longer needed',
  unlawful_processing: 'it should not have been processed',
  legal_obligation: 'the law demands it',
};

export const groundOptions = (Object.entries(groundWords) as [Ground, string][]).map(([value, label]) => ({
  value,
  label,
}));

export const stateWords: Readonly<Record<State, string>> = {
  waiting: 'waits for a second person',
  approved: 'under way',
  done: 'done',
  refused: 'refused',
};

export const stateTones: Readonly<Record<State, BadgeTone>> = {
  waiting: 'warn',
  approved: 'neutral',
  done: 'good',
  refused: 'bad',
};

const sum = (rows: readonly { rows: number }[]): number => rows.reduce((total, one) => total + one.rows, 0);

/** Everything that goes, as names and counts; what there is none of is left out. */
export function extentFacts(extent: ErasureExtent): { name: string; count: number }[] {
  const all = [
    ...extent.rows.map(({ table, rows }) => ({ name: `Rows of ${table}`, count: rows })),
    { name: 'Prompt texts among the exchanges', count: extent.promptTexts },
    { name: 'Rows of others in which it stands as inviter: the name goes', count: extent.mentions },
    { name: 'Rejected rows of imports', count: extent.rejectedRows },
    { name: 'Uploaded files that hold it or cannot be searched', count: extent.uploads },
    { name: 'Uses of identifiers', count: extent.uses },
    { name: 'Identifiers that nobody else uses', count: extent.identifiers },
    { name: 'Relations to other accounts', count: extent.relations },
    { name: 'Links of runs', count: extent.links },
    { name: 'Memberships in clusters, over all runs', count: extent.memberships },
    { name: 'Participations in campaigns, over all runs', count: extent.participations },
    { name: 'Rows in the files of runs', count: sum(extent.runRows) },
    {
      name: 'Records of casework and jobs: the name goes, the record stays',
      count: extent.records.reduce((total, { records }) => total + records, 0),
    },
  ];
  return all.filter(({ count }) => count > 0);
}

/** What becomes of a cluster, in a few words. */
export function fateOf({ fallsApart, fallsBelowSize, parts }: ErasureEffect): {
  word: string;
  tone: BadgeTone;
} {
  if (fallsBelowSize) return { word: 'too small to be a cluster', tone: 'bad' };
  if (fallsApart) return { word: `falls apart: ${parts.join(' + ')}`, tone: 'warn' };
  return { word: 'stays whole', tone: 'good' };
}
