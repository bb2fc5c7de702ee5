import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeSecretBox } from '@/lib/usecases/people/node-secret-box';

const folder = mkdtempSync(join(tmpdir(), 'skein-box-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const secret = Buffer.from('twenty bytes or less');

describe('a secret box', () => {
  it('opens what it sealed, for whom it was sealed, with the one key of its folder', async () => {
    const dir = join(folder, 'a', 'secrets');
    const boxes = Array.from({ length: 8 }, () => nodeSecretBox(dir));
    const sealed = await Promise.all(boxes.map((box) => box.seal(secret, 'user:1')));
    expect(new Set(sealed).size).toBe(boxes.length);
    for (const one of sealed) expect(await nodeSecretBox(dir).open(one, 'user:1')).toEqual(secret);
    expect(statSync(join(dir, 'box-key')).mode & 0o777).toBe(0o600);
    await expect(boxes[0]?.open(sealed[0] ?? '', 'user:2')).rejects.toMatchObject({
      code: 'secret_key_unusable',
    });
  });

  it('opens nothing that was changed, nor with another key', async () => {
    const dir = join(folder, 'b');
    const box = nodeSecretBox(dir);
    const sealed = await box.seal(secret, 'user:1');
    for (const at of [3, 12, sealed.length - 2]) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      await expect(box.open(changed, 'user:1')).rejects.toMatchObject({ code: 'secret_key_unusable' });
    }
    for (const odd of ['', 'v1.', 'v1.AAAA', `${sealed}AAAA`])
      await expect(box.open(odd, 'user:1')).rejects.toMatchObject({ code: 'secret_key_unusable' });
    writeFileSync(join(dir, 'box-key'), Buffer.alloc(32, 7).toString('base64'));
    await expect(box.open(sealed, 'user:1')).rejects.toMatchObject({ code: 'secret_key_unusable' });
  });
});
