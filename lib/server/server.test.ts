import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { JobRecord } from '@/lib/contracts/jobs';
import { problem } from '@/lib/contracts/problem';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { isAllowedHost, parseAllowedHosts } from '@/lib/server/allowed-host';
import { buildContentSecurityPolicy } from '@/lib/server/csp';
import { contentDisposition, streamCsv } from '@/lib/server/stream-csv';
import { streamJob } from '@/lib/server/stream-job';
import { toHttp, toInputProblem, toProblem } from '@/lib/server/to-http';

describe('allowed hosts', () => {
  it.each([
    ['localhost:3000', true],
    ['127.0.0.1', true],
    ['[::1]:8080', true],
    ['skein.example:443', true],
    ['evil.example', false],
    ['127.0.0.1.evil.example', false],
    [null, false],
  ])('judges %s', (host, isAllowed) => {
    expect(isAllowedHost(host, parseAllowedHosts(' Skein.example, '))).toBe(isAllowed);
  });
});

describe('content security policy', () => {
  it('allows scripts and styles by nonce alone, and nothing from elsewhere', () => {
    const policy = buildContentSecurityPolicy('abc', false);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy).toContain("style-src-elem 'self' 'nonce-abc'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policy.match(/'unsafe-inline'/g)).toHaveLength(1);
  });
});

describe('problems', () => {
  it('say what was wrong and what to do', () => {
    const details = toProblem(
      new InvalidInputError({ code: 'bad_thing', message: 'It is bad.', remedy: 'Make it good.' }),
    );
    expect(problem.parse(details)).toMatchObject({
      status: 422,
      code: 'bad_thing',
      detail: 'It is bad.',
      remedy: 'Make it good.',
    });
    expect(toProblem(new NotFoundError('account', 'a')).status).toBe(404);
  });
  it('keep the message of an unexpected failure to the log', async () => {
    const details = toProblem(new Error('password is hunter2'));
    expect(JSON.stringify(details)).not.toContain('hunter2');
    const response = toHttp(details);
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
  it('name the place of a wrong input', () => {
    const { error } = z.object({ limit: z.int() }).safeParse({ limit: 'x' });
    if (!error) throw new Error('the input should not have parsed');
    expect(toInputProblem('query', error).issues?.[0]?.path).toBe('query.limit');
  });
});

describe('CSV downloads', () => {
  it('stream, quote, and disarm formulas', async () => {
    async function* chunks() {
      yield [['=1+1', 'a "quote"', 3]];
      yield [[null, '', -1]];
    }
    const response = streamCsv('a b".csv', ['x', 'y', 'z'], chunks());
    expect(await response.text()).toBe('x,y,z\r\n\'=1+1,"a ""quote""",3\r\n,,-1\r\n');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="a_b_.csv"');
    expect(contentDisposition('../x\r\ny')).not.toMatch(/[\r\n]/);
  });
});

describe('job events', () => {
  const job = (revision: number, state: JobRecord['state']): JobRecord => ({
    id: 'j_00000001',
    kind: 'link',
    payload: { kind: 'link', parameters: {} },
    runner: 'worker',
    state,
    progress: null,
    isCancelRequested: false,
    attempts: 1,
    leaseOwner: null,
    leaseUntil: null,
    failure: null,
    result: null,
    createdAt: 0,
    startedAt: null,
    finishedAt: null,
    revision,
  });

  it('tell each revision once and end with the job', async () => {
    const records = [job(1, 'running'), job(1, 'running'), job(2, 'succeeded')];
    const read = async () => records.shift() ?? job(2, 'succeeded');
    const response = streamJob(read, job(1, 'running'), -1, new AbortController().signal);
    const ids = [...(await response.text()).matchAll(/^id: (\d+)$/gm)].map((match) => match[1]);
    expect(ids).toEqual(['1', '2']);
  });
  it('repeat nothing to a reader who has seen the latest', async () => {
    const read = async () => job(7, 'succeeded');
    const response = streamJob(read, job(7, 'succeeded'), 7, new AbortController().signal);
    expect(await response.text()).toBe('');
  });
});
