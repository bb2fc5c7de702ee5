/** Addresses of the pages, in one place, so that ids are always escaped. */
export const hrefs = {
  account: (id: string) => `/accounts/${encodeURIComponent(id)}`,
  identifier: (id: string) => `/identifiers/${encodeURIComponent(id)}`,
  cluster: (id: string) => `/clusters/${encodeURIComponent(id)}`,
  campaign: (id: string) => `/campaigns/${encodeURIComponent(id)}`,
  operator: (id: string) => `/operators/${encodeURIComponent(id)}`,
  aftermath: (actionId: string) => `/actions/${encodeURIComponent(actionId)}`,
  simulate: ({ kind, id }: { kind: 'cluster' | 'campaign'; id: string }) =>
    `/attribution/${kind}/${encodeURIComponent(id)}/simulate`,
  /** Hypotheses, judgements and ladder of a cluster or campaign. */
  attribution: ({ kind, id }: { kind: 'cluster' | 'campaign'; id: string }) =>
    `/attribution/${kind}/${encodeURIComponent(id)}`,
  /** The canvas with a cluster's first picture; with an account, looking at that one. */
  clusterCanvas: (id: string, accountId?: string) =>
    `/canvas?cluster=${encodeURIComponent(id)}${accountId === undefined ? '' : `&account=${encodeURIComponent(accountId)}`}`,
  /** The canvas with some accounts and what they share. */
  accountsCanvas: (ids: readonly string[]) => `/canvas?accounts=${encodeURIComponent(JSON.stringify(ids))}`,
  /** The map of all clusters of a run, or of one cluster. */
  overviewMap: (clusterId?: string) =>
    `/canvas?overview=1${clusterId === undefined ? '' : `&cluster=${encodeURIComponent(clusterId)}`}`,
  accountCanvas: (id: string) => `/canvas?account=${encodeURIComponent(id)}`,
  pairCanvas: (a: string, b: string) => `/canvas?pair=${encodeURIComponent(JSON.stringify([a, b]))}`,
  why: (a: string, b: string) => `/why/${encodeURIComponent(a)}/${encodeURIComponent(b)}`,
  /** A saved view; with a thread, its comments. */
  view: (id: string, threadId?: string) =>
    `/canvas?view=${encodeURIComponent(id)}${threadId === undefined ? '' : `&thread=${encodeURIComponent(threadId)}`}`,
  case: (id: string) => `/cases/${encodeURIComponent(id)}`,
  batch: (id: string) => `/imports/${encodeURIComponent(id)}`,
  job: (id: string) => `/imports/jobs/${encodeURIComponent(id)}`,
  bundles: '/bundles',
  verifyBundle: '/bundles/verify',
  /** A bundle of others; with a path, one of its tables from a row on. */
  received: (id: string, table?: { path: string; offset?: number }) =>
    `/bundles/received/${encodeURIComponent(id)}${table ? `?${new URLSearchParams({ path: table.path, offset: String(table.offset ?? 0) })}` : ''}`,
  evaluation: (runId: string) => `/runs/${encodeURIComponent(runId)}/evaluation`,
  run: (id: string) => `/runs/${encodeURIComponent(id)}`,
} as const;
