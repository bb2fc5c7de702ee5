import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAttestedTime } from '@/lib/evidence/in-browser/attested-time';
import { DerError, derTag, readDer, readOid } from '@/lib/evidence/in-browser/der';
import { readTime } from '@/lib/evidence/in-browser/der-time';
import { checkTimeStamp } from '@/lib/evidence/timestamp/check-time-stamp';
import { timeStampQuery } from '@/lib/evidence/timestamp/query';
import { writeOid } from '@/lib/evidence/timestamp/write-der';
import { hasOpenssl, makeTimeStampAuthority } from '@/lib/testing/time-stamp-authority';

let folder = '';
let authority: ReturnType<typeof makeTimeStampAuthority>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skein-tsa-'));
  if (hasOpenssl) authority = makeTimeStampAuthority(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const digest = createHash('sha256').update('the manifest').digest();

describe('object identifiers', () => {
  it('survive writing and reading', () => {
    const arc = fc.nat({ max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1),
        fc.nat({ max: 39 }),
        fc.array(arc, { maxLength: 8 }),
        (top, second, rest) => {
          const oid = [top, second, ...rest].join('.');
          expect(readOid(readDer(writeOid(oid)))).toBe(oid);
        },
      ),
    );
  });
});

describe('times', () => {
  const element = (tag: number, text: string) =>
    readDer(Uint8Array.from([tag, text.length, ...Buffer.from(text)]));

  it('are read to the millisecond, with the century of a year of two digits', () => {
    expect(readTime(element(derTag.generalizedTime, '20261128093000.1239Z'))).toBe(
      Date.UTC(2026, 10, 28, 9, 30, 0, 123),
    );
    expect(readTime(element(derTag.utcTime, '491231235959Z'))).toBe(Date.UTC(2049, 11, 31, 23, 59, 59));
    expect(readTime(element(derTag.utcTime, '500101000000Z'))).toBe(Date.UTC(1950, 0, 1));
  });

  it.each(['20261328093000Z', '20260231093000Z', '20261128246000Z', '20261128093000', ''])(
    'refuse "%s"',
    (text) => {
      expect(() => readTime(element(derTag.generalizedTime, text))).toThrow(DerError);
    },
  );
});

describe.skipIf(!hasOpenssl)('a time stamp of an openssl authority', () => {
  it('is asked for and accepted, and openssl reads our query', () => {
    const nonce = randomBytes(16);
    const query = timeStampQuery(digest, nonce);
    const queryPath = join(folder, 'query.tsq');
    writeFileSync(queryPath, query);
    const text = execFileSync('openssl', ['ts', '-query', '-in', queryPath, '-text'], { encoding: 'utf8' });
    expect(text).toContain('Hash Algorithm: sha256');
    const { time, service } = checkTimeStamp(authority.answer(query), digest, nonce);
    expect(service).toContain('CN=Test authority');
    expect(Math.abs(time - Date.now())).toBeLessThan(120_000);
  });

  it('is refused for another digest and another nonce', () => {
    const answer = authority.answer(timeStampQuery(digest, randomBytes(8)));
    const other = createHash('sha256').update('something else').digest();
    expect(() => checkTimeStamp(answer, other)).toThrow('over something else');
    expect(() => checkTimeStamp(answer, digest, randomBytes(8))).toThrow('nonce differs');
  });

  it('is never accepted with other content, whatever byte of the response is changed', () => {
    const answer = authority.answer(timeStampQuery(digest, randomBytes(8)));
    const { time } = checkTimeStamp(answer, digest);
    fc.assert(
      fc.property(fc.nat({ max: answer.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = Uint8Array.from(answer);
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        try {
          // What is not signed (unsigned attributes, a second certificate) may differ; time and digest may not.
          expect(checkTimeStamp(damaged, digest).time).toBe(time);
        } catch (error) {
          if (!(error instanceof DerError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says so when the service refuses', () => {
    const refusal = Buffer.from('30053003020102', 'hex');
    expect(() => checkTimeStamp(refusal, digest)).toThrow('did not stamp: rejected');
    expect(() => checkTimeStamp(readFileSync(join(folder, 'tsa.crt')), digest)).toThrow(DerError);
  });
});

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.skipIf(!hasOpenssl)('a time stamp in the browser', () => {
  const inBrowser = (response: Uint8Array, over: Uint8Array, time: number) =>
    checkAttestedTime(Uint8Array.from(response), Uint8Array.from(over), {
      time: new Date(time).toISOString(),
      sha256: sha256Of(response),
    });

  it.each(['rsa', 'P-256', 'P-384'] as const)(
    'is accepted as by the command line, signed with %s',
    async (kind) => {
      const own = mkdtempSync(join(tmpdir(), 'skein-tsa-'));
      try {
        const answer = makeTimeStampAuthority(own, kind).answer(timeStampQuery(digest, randomBytes(8)));
        const { time, service } = checkTimeStamp(answer, digest);
        expect(await inBrowser(answer, digest, time)).toEqual({ by: service });
      } finally {
        rmSync(own, { recursive: true, force: true });
      }
    },
  );

  it('is refused for another digest, another time, and where the statement signed another', async () => {
    const answer = authority.answer(timeStampQuery(digest, randomBytes(8)));
    const { time } = checkTimeStamp(answer, digest);
    const other = createHash('sha256').update('something else').digest();
    await expect(inBrowser(answer, other, time)).rejects.toThrow('over something else');
    await expect(inBrowser(answer, digest, time + 1000)).rejects.toThrow('than the statement');
    const stated = { time: new Date(time).toISOString(), sha256: sha256Of(other) };
    await expect(checkAttestedTime(Uint8Array.from(answer), Uint8Array.from(digest), stated)).rejects.toThrow(
      'not the one that was signed',
    );
  });

  it('is never accepted with other content, whatever byte of the response is changed', async () => {
    const answer = authority.answer(timeStampQuery(digest, randomBytes(8)));
    const { time } = checkTimeStamp(answer, digest);
    const signedAt = Buffer.from(answer).indexOf(digest);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: answer.length - 1 }), fc.nat(7), async (at, bit) => {
        const damaged = Uint8Array.from(answer);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        try {
          await inBrowser(damaged, digest, time);
          expect(at < signedAt || at >= signedAt + digest.length).toBe(true);
        } catch (error) {
          if (!(error instanceof DerError)) throw error;
          refused++;
        }
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(0);
  });
});
