import { type APIRequestContext, expect } from '@playwright/test';
import { canvasOf } from '@/lib/testing/stored-canvas';
import { naughtyStrings, payloadStrings } from '../seeds/naughty-strings';

const titleMax = 200;
const aliasesAtOnce = 50;

/** Posts what may be refused, as long as it is refused with a reason: the answer, or null. */
async function post<T>(request: APIRequestContext, path: string, data: object): Promise<T | null> {
  const response = await request.post(path, { data });
  const text = await response.text();
  expect(
    [200, 409, 422],
    `${path} answered ${response.status()} to ${JSON.stringify(data)}: ${text}`,
  ).toContain(response.status());
  return response.ok() ? (JSON.parse(text) as T) : null;
}

/** Writes the strings wherever people write; says where they stand now. */
export async function writeEverywhere(
  request: APIRequestContext,
  accountIds: readonly string[],
  clusterId: string,
): Promise<{ caseId: string; viewId: string; operatorIds: string[] }> {
  const short = payloadStrings.filter((text) => text.length <= titleMax).slice(0, 40);
  const opened = await post<{ id: string }>(request, '/api/cases', {
    title: short[0],
    description: short[1],
  });
  const caseId = opened?.id ?? '';
  for (const title of short) await post(request, '/api/cases', { title, description: title });
  for (const text of naughtyStrings) {
    const note = await post<{ text: string }>(request, `/api/cases/${caseId}/notes`, { text });
    expect(note?.text ?? text.trim()).toBe(text.trim());
  }
  const items = accountIds.map((targetId) => ({
    kind: 'account',
    targetId,
    label: targetId.slice(0, 60),
    note: targetId,
  }));
  await post(request, `/api/cases/${caseId}/items`, { items });
  const operatorIds: string[] = [];
  for (let start = 0; start < naughtyStrings.length; start += aliasesAtOnce) {
    const aliases = naughtyStrings
      .slice(start, start + aliasesAtOnce)
      .map((text) => text.trim().slice(0, titleMax));
    const named = {
      name: short[operatorIds.length] ?? `op ${start}`,
      aliases: aliases.filter(Boolean),
      description: aliases[0],
    };
    const made = await post<{ id: string }>(request, '/api/operators', named);
    if (made) operatorIds.push(made.id);
  }
  const view = await post<{ id: string }>(request, '/api/views', {
    name: short[0],
    description: short[2],
    folder: short[3],
    tags: short.slice(4, 8).map((text) => text.slice(0, 40)),
    caseId,
    content: canvasOf(accountIds.slice(0, 30)),
  });
  const viewId = view?.id ?? '';
  const subject = { kind: 'cluster', id: clusterId };
  const condition = { kind: 'threshold', measure: 'cluster_accounts', min: 4 };
  for (const text of short) {
    await post(request, `/api/views/${viewId}/comments`, { text });
    await post(request, '/api/attribution/hypotheses', { subject, statement: text, operatorId: null });
    const origin = { type: 'outside', source: text, citation: text };
    await post(request, '/api/attribution/evidence', { subject, title: text, note: text, origin });
    await post(request, '/api/watch-rules', { name: text, condition });
  }
  await post(request, '/api/watch-rules/run', {});
  return { caseId, viewId, operatorIds };
}
