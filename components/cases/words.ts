import type { BadgeTone } from '@/components/ui/badge';
import type { CaseItemKind, CaseStatus, TaskState } from '@/lib/contracts/cases';
import type { AccessLevel, CaseAccess } from '@/lib/domain/case-access';

export const statusWords: Readonly<Record<CaseStatus, string>> = {
  open: 'Open',
  review: 'In review',
  closed: 'Closed',
};
export const statusTones: Readonly<Record<CaseStatus, BadgeTone>> = {
  open: 'good',
  review: 'warn',
  closed: 'neutral',
};
export const accessOptions: readonly { value: CaseAccess; label: string; hint: string }[] = [
  { value: 'open', label: 'Open', hint: 'everybody may read it' },
  { value: 'team', label: 'Team', hint: 'those who investigate, and the people named' },
  { value: 'restricted', label: 'Restricted', hint: 'only the people named' },
];
export const levelWords: Readonly<Record<AccessLevel, string>> = {
  none: 'no access',
  view: 'may read',
  comment: 'may comment',
  edit: 'may edit',
  manage: 'keeps it',
};
export const itemWords: Readonly<Record<CaseItemKind, string>> = {
  account: 'Account',
  identifier: 'Value',
  cluster: 'Cluster',
  campaign: 'Campaign',
  decision: 'Decision',
};
export const taskWords: Readonly<Record<TaskState, string>> = { open: 'Open', doing: 'Doing', done: 'Done' };
