import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { localActor } from '@/lib/domain/actor';
import { verifyBlob } from '@/lib/evidence/in-browser/verify-blob';
import { exportDeps } from '@/lib/testing/export-deps';
import { hasOpenssl, makeTimeStampAuthority } from '@/lib/testing/time-stamp-authority';
import { exportBundle } from '@/lib/usecases/evidence/export-bundle';
import type { ExportBundleInput } from '@/lib/usecases/evidence/export-work';
import { nodeTimeStampService } from '@/lib/usecases/evidence/node-time-stamp-service';
import { verifyBundle } from '@/lib/usecases/evidence/verify-bundle';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(answer: (query: Uint8Array) => Uint8Array): Promise<string> {
  const server: Server = createServer((request, response) => {
    response.setHeader('content-type', 'application/timestamp-reply');
    void buffer(request).then((query) => response.end(answer(query)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function setUp(url: string) {
  const deps = {
    ...exportDeps({ members: [{ id: 'acc-1', standing: 'confirmed' }], rows: {}, uses: [], links: [] }),
    timeStamps: nodeTimeStampService(url),
  };
  closers.push(() => rmSync(deps.folder, { recursive: true, force: true }));
  const input: ExportBundleInput = {
    subject: { kind: 'cluster', id: 'c_test' },
    outPath: join(deps.folder, 'bundle.zip'),
    purpose: 'a test',
    recipient: 'a court',
    preparedBy: 'A. Nalyst',
    reader: localActor,
    marking: 'TLP:AMBER',
    profile: 'none',
  };
  return { deps, input };
}

describe('a bundle whose time is attested', () => {
  it.skipIf(!hasOpenssl)('carries a time stamp over its manifest that the verifier checks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'skein-tsa-'));
    closers.push(() => rmSync(folder, { recursive: true, force: true }));
    const authority = makeTimeStampAuthority(folder);
    const { deps, input } = setUp(await serve(authority.answer));
    const { path } = await exportBundle(deps, input);
    const report = await verifyBundle(deps, { path, keyPaths: [] });
    expect(report).toMatchObject({ verdict: 'verified', problems: [] });
    expect(report.bundle?.timeAttestation?.service).toBe('CN=Test authority');
    const inBrowser = await verifyBlob(new Blob([await readFile(path)]));
    expect(inBrowser).toMatchObject({ problems: [], attested: { by: 'CN=Test authority' } });
  });

  it('is not made when the service answers something else', async () => {
    const { deps, input } = setUp(await serve(() => Buffer.from('30053003020102', 'hex')));
    await expect(exportBundle(deps, input)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'time_stamp_refused',
    });
    expect((await readdir(deps.folder)).filter((name) => name.startsWith('bundle.zip'))).toEqual([]);
  });
});
