import { createHash } from 'node:crypto';

const objectsMax = 200;

/** What the names of inputs are about. */
const kinds: Readonly<Record<string, string>> = {
  account: 'account',
  accountId: 'account',
  accountIds: 'account',
  accountA: 'account',
  accountB: 'account',
  a: 'account',
  b: 'account',
  cluster: 'cluster',
  clusterId: 'cluster',
  campaignId: 'campaign',
  clusterIds: 'cluster',
  identifier: 'identifier',
  identifierId: 'identifier',
  identifierIds: 'identifier',
  key: 'node',
  keys: 'node',
  batchId: 'batch',
  bundleId: 'bundle',
  caseId: 'case',
  commentId: 'comment',
  threadId: 'comment',
  viewId: 'view',
  holdId: 'hold',
  requestId: 'request',
  jobId: 'job',
  run: 'run',
  runId: 'run',
  sessionId: 'session',
  tokenId: 'token',
  userId: 'user',
  personId: 'user',
};

/** Ids of identifiers hold the value itself (a card, an address); the log keeps their hash, which can be looked for. */
function hashed(id: string): string {
  return `identifier:sha256-${createHash('sha256').update(id, 'utf8').digest('hex').slice(0, 32)}`;
}

function toObject(kind: string, id: string): string {
  const plain = id
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/\p{Cc}/gu, ' ')
    .slice(0, 300);
  if (kind === 'node') {
    const [what = '', ...rest] = plain.split(':');
    return what === 'account' || what === 'cluster' ? plain : hashed(rest.join(':'));
  }
  return kind === 'identifier' ? hashed(plain) : `${kind}:${plain}`;
}

/** Kinds of things that inputs name as `{ kind, id }`. */
const subjectKinds = new Set(['cluster', 'campaign', 'case', 'view']);

function collect(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value && 'id' in value && subjectKinds.has(String(value.kind)))
    into.add(toObject(String(value.kind), String(value.id)));
  for (const [name, inner] of Object.entries(value)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    for (const item of Array.isArray(inner) ? inner : [inner]) {
      if (typeof item === 'string' && kind !== undefined) into.add(toObject(kind, item));
      else collect(item, into);
    }
  }
}

/** Ids that an input names, as the audit log keeps them: at most 200, then how many more. Never what was typed. */
export function auditObjects(...inputs: readonly unknown[]): string[] {
  const found = new Set<string>();
  for (const input of inputs) collect(input, found);
  const all = [...found];
  return all.length <= objectsMax
    ? all
    : [...all.slice(0, objectsMax), `and ${all.length - objectsMax} more`];
}
