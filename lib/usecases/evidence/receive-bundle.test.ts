import { rmSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { receivedRowsPerPage } from '@/lib/contracts/received-contents';
import { localActor } from '@/lib/domain/actor';
import { exportDeps } from '@/lib/testing/export-deps';
import { exportBundle } from '@/lib/usecases/evidence/export-bundle';
import { getReceivedReport } from '@/lib/usecases/evidence/get-received-report';
import { listReceived } from '@/lib/usecases/evidence/list-received';
import { lookIntoReceived } from '@/lib/usecases/evidence/look-into-received';
import { nodeReceivedShelf } from '@/lib/usecases/evidence/node-received-shelf';
import { receiveBundle } from '@/lib/usecases/evidence/receive-bundle';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A bundle of a stranger, and the desk it comes to. */
async function aDelivery(moreAccounts = 0) {
  const sender = exportDeps({
    members: [
      { id: 'acc "1"\nwith a line', standing: 'confirmed' },
      { id: 'acc-2', standing: 'confirmed' },
      ...Array.from({ length: moreAccounts }, (_, i) => ({
        id: `more-${i}`,
        standing: 'confirmed' as const,
      })),
    ],
    uses: [{ accountId: 'acc-2', kind: 'device', value: 'd-1' }],
    rows: {},
    links: [],
  });
  const receiver = exportDeps({ members: [], uses: [], rows: {}, links: [] });
  folders.push(sender.folder, receiver.folder);
  const { path } = await exportBundle(sender, {
    subject: { kind: 'cluster', id: 'c_test' },
    outPath: join(sender.folder, 'out.zip'),
    purpose: 'a hint',
    recipient: 'Lab B',
    preparedBy: 'Lab A',
    reader: localActor,
    marking: 'TLP:AMBER',
    profile: 'none',
  });
  const inbox = join(receiver.folder, 'received');
  const { files, keys, clock } = receiver;
  const desk = { clock, exports: { files, keys, received: nodeReceivedShelf(inbox) } };
  const senderKey = (await sender.keys.list())[0]?.publicKeyPem ?? '';
  return { desk, inbox, bytes: await readFile(path), senderKey };
}

const parcel = (bytes: Uint8Array, keyTexts: string[] = []) => ({
  content: Readable.from([bytes]),
  fileName: 'out.zip',
  keyTexts,
});

describe('receiveBundle', () => {
  it('keeps a verified bundle read-only, with signer, time and the counts of its graph', async () => {
    const { desk, inbox, bytes, senderKey } = await aDelivery();
    const record = await receiveBundle(desk, parcel(bytes, [senderKey]), localActor);
    expect(record).toMatchObject({
      verdict: 'verified',
      fileName: 'out.zip',
      bytes: bytes.length,
      bundle: { preparedBy: 'Lab A', purpose: 'a hint' },
      counts: { accounts: 2, nodes: 3, edges: 1 },
    });
    expect(await listReceived(desk)).toEqual([record]);
    expect((await stat(join(inbox, `${record.id}.zip`))).mode & 0o777).toBe(0o400);
    expect(Buffer.from(await getReceivedReport(desk, { id: record.id })).toString()).toContain('%PDF');
  });

  it('keeps a bundle of an unknown signer and says so', async () => {
    const { desk, bytes } = await aDelivery();
    expect(await receiveBundle(desk, parcel(bytes), localActor)).toMatchObject({ verdict: 'unknown_signer' });
  });

  it('refuses a damaged bundle with reasons and keeps nothing of it', async () => {
    const { desk, inbox, bytes, senderKey } = await aDelivery();
    for (const at of [30, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2), bytes.length - 10]) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      await expect(receiveBundle(desk, parcel(damaged, [senderKey]), localActor)).rejects.toMatchObject({
        code: 'bundle_refused',
        message: expect.stringMatching(/not taken in\. It (was altered|is unsafe)[^.]*\. ./),
      });
    }
    expect(await readdir(inbox)).toEqual([]);
    expect(await listReceived(desk)).toEqual([]);
  });

  it('keeps the same bundle once', async () => {
    const { desk, inbox, bytes } = await aDelivery();
    await receiveBundle(desk, parcel(bytes), localActor);
    await expect(receiveBundle(desk, parcel(bytes), localActor)).rejects.toMatchObject({
      code: 'bundle_received',
    });
    expect((await readdir(inbox)).filter((name) => name.endsWith('.partial'))).toEqual([]);
    expect(await listReceived(desk)).toHaveLength(1);
  });

  it('opens the report of no bundle that was not received', async () => {
    const { desk } = await aDelivery();
    await expect(getReceivedReport(desk, { id: '0'.repeat(64) })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});

describe('lookIntoReceived', () => {
  it('lists the files with the digests that were signed, and pages through a table', async () => {
    const { desk, bytes, senderKey } = await aDelivery(150);
    const { id } = await receiveBundle(desk, parcel(bytes, [senderKey]), localActor);
    const { bundle, files, table } = await lookIntoReceived(desk, { id });
    expect([bundle.id, table]).toEqual([id, null]);
    const nodes = files.find(({ path }) => path === 'data/graph/nodes.csv');
    expect(nodes).toMatchObject({ isTable: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(files.filter(({ sha256 }) => sha256 === null).map(({ path }) => path)).toEqual([
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt',
    ]);
    const path = 'data/graph/nodes.csv';
    const first = (await lookIntoReceived(desk, { id, path })).table;
    expect(first).toMatchObject({
      offset: 0,
      hasMore: true,
      columns: expect.arrayContaining(['id', 'label']),
    });
    expect(first?.rows).toHaveLength(receivedRowsPerPage);
    const second = (await lookIntoReceived(desk, { id, path, offset: receivedRowsPerPage })).table;
    expect(second).toMatchObject({ offset: receivedRowsPerPage, hasMore: false, columns: first?.columns });
    expect(second?.rows[0]).not.toEqual(first?.rows[0]);
  });

  it('opens nothing but tables of received bundles', async () => {
    const { desk, bytes, senderKey } = await aDelivery();
    const { id } = await receiveBundle(desk, parcel(bytes, [senderKey]), localActor);
    for (const path of [
      'data/report.html',
      'signature/public-key.pem',
      '../../secrets/signing-keys.json',
      'data/no.csv',
    ])
      await expect(lookIntoReceived(desk, { id, path })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(lookIntoReceived(desk, { id: '0'.repeat(64) })).rejects.toMatchObject({ kind: 'not_found' });
  });
});
