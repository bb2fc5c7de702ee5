/** Addresses of the pages, in one place, so that ids are always escaped. */
export const hrefs = {
  account: (id: string) => `/accounts/${encodeURIComponent(id)}`,
  identifier: (id: string) => `/identifiers/${encodeURIComponent(id)}`,
  cluster: (id: string) => `/clusters/${encodeURIComponent(id)}`,
  clusterCanvas: (id: string) => `/canvas?cluster=${encodeURIComponent(id)}`,
  accountCanvas: (id: string) => `/canvas?account=${encodeURIComponent(id)}`,
  pairCanvas: (a: string, b: string) => `/canvas?pair=${encodeURIComponent(JSON.stringify([a, b]))}`,
  why: (a: string, b: string) => `/why/${encodeURIComponent(a)}/${encodeURIComponent(b)}`,
  batch: (id: string) => `/imports/${encodeURIComponent(id)}`,
  job: (id: string) => `/imports/jobs/${encodeURIComponent(id)}`,
  run: (id: string) => `/runs/${encodeURIComponent(id)}`,
} as const;
