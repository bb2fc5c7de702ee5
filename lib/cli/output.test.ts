import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createOutput, OutputClosedError } from '@/lib/cli/output';

function brokenPipe(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
}

describe('createOutput', () => {
  it('rejects with OutputClosedError when the reader has gone, and again on later writes', async () => {
    const output = createOutput(brokenPipe());
    await expect(output.line('first')).rejects.toThrow(new OutputClosedError());
    await expect(output.line('second')).rejects.toThrow(new OutputClosedError());
  });

  it('writes in order and waits for a slow reader', async () => {
    const received: string[] = [];
    const slow = new Writable({
      highWaterMark: 4,
      write: (chunk: Buffer, _encoding, done) => {
        received.push(chunk.toString('utf8'));
        setImmediate(done);
      },
    });
    const output = createOutput(slow);
    for (const word of ['one', 'two', 'three']) await output.write(word);
    expect(received).toEqual(['one', 'two', 'three']);
    await output.json({ a: 1 });
    expect(received.at(-1)).toBe('{\n  "a": 1\n}\n');
  });
});
