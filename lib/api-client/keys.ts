/** Every TanStack Query key, in one place, so that invalidation and reading cannot drift apart. */
export const queryKeys = {
  search: (text: string) => ['search', text] as const,
  jobs: () => ['jobs'] as const,
  job: (id: string) => ['jobs', id] as const,
  importPreview: (files: object, mapping: object) => ['import-preview', files, mapping] as const,
  accounts: (choice: object) => ['accounts', choice] as const,
  identifiers: (kind: string) => ['identifiers', 'of', kind] as const,
  accountIdentifiers: (id: string) => ['accounts', id, 'identifiers'] as const,
  accountLinks: (id: string) => ['accounts', id, 'links'] as const,
  members: (clusterId: string, order: object) => ['clusters', clusterId, 'members', order] as const,
  identifier: (id: string) => ['identifiers', id] as const,
  identifierAccounts: (id: string) => ['identifiers', id, 'accounts'] as const,
  explanation: (a: string, b: string, runId?: string) => ['explain', a, b, runId] as const,
  rows: (reference: object, offset: number) => ['rows', reference, offset] as const,
  neighbourCounts: (key: string, runId: string | null) => ['graph', 'counts', key, runId] as const,
  aggregateMembers: (of: object) => ['graph', 'members', of] as const,
  sharedValues: (accountIds: readonly string[]) => ['graph', 'shared', accountIds] as const,
};
