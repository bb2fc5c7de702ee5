import type { Role } from '@/lib/domain/actor';

export const roleOptions: readonly { value: Role; label: string; hint: string }[] = [
  { value: 'viewer', label: 'Viewer', hint: 'reads and comments; no raw rows' },
  { value: 'analyst', label: 'Analyst', hint: 'works on cases, imports, exports' },
  { value: 'lead', label: 'Lead', hint: 'approves, rolls back' },
  { value: 'admin', label: 'Administrator', hint: 'everything, people too' },
  { value: 'auditor', label: 'Auditor', hint: 'reads everything, changes nothing' },
];

export const roleWord = (role: Role): string =>
  roleOptions.find(({ value }) => value === role)?.label ?? role;
