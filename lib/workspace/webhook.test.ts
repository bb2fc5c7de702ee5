import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWebhook, signWebhook } from '@/lib/workspace/webhook';

const secret = 'a shared secret of the test';
const received: { path: string; signature: string; body: string }[] = [];

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

const server = createServer((request, response) => {
  void readBody(request).then((body) => {
    received.push({ path: request.url ?? '', signature: String(request.headers['x-skein-signature']), body });
    if (request.url === '/moved') response.writeHead(302, { location: '/taken' }).end();
    else response.writeHead(request.url === '/broken' ? 500 : 204).end();
  });
});

let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const alerts = [{ id: 'al_1', rule: 'Large clusters', title: 'Cluster c_1 has 300 accounts', at: 1 }];
const to = (path: string, allowedOrigins = [origin]) =>
  createWebhook({ url: `${origin}${path}`, secret, allowedOrigins }, () => 1_750_000_000_000);

describe('the webhook', () => {
  it('is off unless a target is named', async () => {
    const off = createWebhook(undefined, () => 0);
    expect(off.isEnabled).toBe(false);
    await off.send(alerts);
    expect(received).toEqual([]);
  });

  it('signs what it sends', async () => {
    await to('/taken').send(alerts);
    const [{ signature, body } = { signature: '', body: '' }] = received;
    expect(JSON.parse(body)).toEqual({ kind: 'skein.alerts', version: 1, alerts });
    expect(signature).toBe(`t=1750000000,v1=${signWebhook(secret, 1_750_000_000, body)}`);
    expect(signature).not.toContain(signWebhook(secret, 1_750_000_000, `${body} `));
  });

  it('follows no redirect', async () => {
    await expect(to('/moved').send(alerts)).rejects.toThrow(/answered 302|answered 0/);
    expect(received.filter(({ path }) => path === '/taken')).toHaveLength(1);
  });

  it('tells of an answer that is an error', async () => {
    await expect(to('/broken').send(alerts)).rejects.toThrow('500');
  });

  it('sends nothing to a target that is not allowed', async () => {
    const before = received.length;
    await expect(to('/taken', ['https://elsewhere.example']).send(alerts)).rejects.toThrow('not on the list');
    expect(received).toHaveLength(before);
  });
});
