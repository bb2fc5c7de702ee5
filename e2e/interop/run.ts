/**
 * `npm run test:interop [-- none | partner | case | case-partner | zip …]`: bundles, or those named, before outside judges. Python tools go into a temporary environment; nothing of the
 * machine is changed. Ends with "N passed, N failed".
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLineActor } from '@/lib/domain/actor';
import { casePapers } from '@/lib/testing/case-papers';
import { exportDeps, type MemoryCase } from '@/lib/testing/export-deps';
import { exportBundle } from '@/lib/usecases/evidence/export-bundle';
import { typstPdf } from '@/lib/usecases/evidence/typst-pdf';
import { pythonWith, run } from '../rig/programs';
import { gephiReads } from './gephi';
import type { Outcome } from './outcome';
import { zipAgreement } from './zip-agreement';

const removed = ['card-5f3a9b', 'first.person@example.org', 'First Person', '192.0.2.77'];
const world: MemoryCase = {
  members: [
    ...Array.from({ length: 40 }, (_, i) => ({ id: `acc-${i} "<&>"`, standing: 'confirmed' as const })),
    { id: 'rim-1', standing: 'possible' },
  ],
  uses: Array.from({ length: 40 }, (_, i) => [
    { accountId: `acc-${i} "<&>"`, kind: 'payment_method', value: removed[0] ?? '' },
    { accountId: `acc-${i} "<&>"`, kind: 'ip', value: i === 0 ? '192.0.2.77' : `2001:db8::${i}` },
    {
      accountId: `acc-${i} "<&>"`,
      kind: 'email',
      value: i === 0 ? 'first.person@example.org' : `person${i}@example.net`,
    },
    { accountId: `acc-${i} "<&>"`, kind: 'locker', value: `böx ${i % 4}` },
  ]).flat(),
  rows: {
    accounts: [
      {
        accountId: 'acc-0 "<&>"',
        values: { display_name: 'First Person', email: 'first.person@example.org' },
      },
    ],
  },
  links: Array.from({ length: 39 }, (_, i) => ({
    accountA: `acc-${i} "<&>"`,
    accountB: `acc-${i + 1} "<&>"`,
    weightBits: 10 + i / 3,
    probability: 0.999,
    isStrong: true,
    families: ['payment' as const, 'network' as const],
  })),
};

/** A case with papers: notes, judgements, a view, an audit extract. */
const caseWorld: MemoryCase = {
  members: ['acc-1', 'acc-2'].map((id) => ({ id, standing: 'confirmed' as const })),
  uses: ['acc-1', 'acc-2'].map((accountId) => ({ accountId, kind: 'payment_method', value: 'card-5f3a9b' })),
  rows: {},
  links: [],
  papers: casePapers,
};

interface Trial {
  name: string;
  world: MemoryCase;
  subject: { kind: 'cluster' | 'case'; id: string };
  profile: 'none' | 'partner';
  /** What the judges are to find. */
  expected: { accounts: number; graph: [nodes: number, edges: number]; removed: string[]; views: number };
}

const cluster = { kind: 'cluster', id: 'c_test' } as const;
const identifiers = 1 + 40 + 40 + 4;
const plain: Trial = {
  name: 'none',
  world,
  subject: cluster,
  profile: 'none',
  expected: { accounts: 41, graph: [41 + identifiers, 39 + 160], removed: [], views: 0 },
};
const trials: Trial[] = [
  plain,
  {
    name: 'partner',
    world,
    subject: cluster,
    profile: 'partner',
    expected: { accounts: 40, graph: [40 + identifiers, 39 + 160], removed, views: 0 },
  },
  {
    name: 'case',
    world: caseWorld,
    subject: { kind: 'case', id: 'k_1' },
    profile: 'none',
    expected: { accounts: 2, graph: [3, 2], removed: [], views: 1 },
  },
  {
    name: 'case-partner',
    world: caseWorld,
    subject: { kind: 'case', id: 'k_1' },
    profile: 'partner',
    expected: { accounts: 2, graph: [3, 2], removed: ['card-5f3a9b', 'a cousin', 'gone-9'], views: 1 },
  },
];

/** Exports the subject of a trial; the path of the bundle. */
async function exported({ name, world: of, subject, profile }: Trial, folder: string): Promise<string> {
  const deps = { ...exportDeps(of), renderPdf: typstPdf };
  const outPath = join(folder, `${name}.zip`);
  await exportBundle(deps, {
    subject,
    outPath,
    purpose: 'Interoperability',
    recipient: 'Judges',
    preparedBy: 'A. Nalyst',
    reader: commandLineActor('judge'),
    marking: 'TLP:AMBER',
    profile,
  });
  rmSync(deps.folder, { recursive: true, force: true });
  return outPath;
}

async function judge(trial: Trial, python: string, folder: string): Promise<Outcome[]> {
  const { name: title, expected } = trial;
  const outPath = await exported(trial, folder);
  const unpacked = join(folder, title);
  const unzipped = run('unzip', ['-q', outPath, '-d', unpacked]);
  const bag = join(unpacked, readdirSync(unpacked)[0] ?? '');
  const byCode = (name: string, { code }: { code: number }): Outcome => ({
    name,
    measured: code,
    bar: 0,
    ok: code === 0,
  });
  const script = join(import.meta.dirname, 'check.py');
  const checked = run(python, [script, bag, outPath, JSON.stringify(expected)]);
  const lines = checked.out
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  const openssl = [
    'pkeyutl',
    '-verify',
    '-pubin',
    '-inkey',
    'signature/public-key.pem',
    '-rawin',
    '-in',
    'signature/statement.pae',
    '-sigfile',
    'signature/statement.sig',
  ];
  return [
    byCode('unzip unpacks', unzipped),
    byCode(
      'sha256sum -c manifest-sha256.txt',
      run('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], bag),
    ),
    byCode(
      'sha512sum -c manifest-sha512.txt',
      run('sha512sum', ['-c', '--quiet', 'manifest-sha512.txt'], bag),
    ),
    byCode(
      'sha256sum -c tagmanifest-sha256.txt',
      run('sha256sum', ['-c', '--quiet', 'tagmanifest-sha256.txt'], bag),
    ),
    byCode('openssl verifies the signature', run('openssl', openssl, bag)),
    ...lines.map((line) => JSON.parse(line) as Outcome),
    ...gephiReads(bag, expected.graph),
    {
      name: 'the judges ran to the end',
      measured: checked.code === 0 ? 'yes' : checked.error.slice(-800),
      bar: 'yes',
      ok: checked.code === 0,
    },
  ].map((outcome) => ({ ...outcome, name: `${title}: ${outcome.name}` }));
}

const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);
const python = pythonWith(join(import.meta.dirname, 'requirements.txt'));
const folder = mkdtempSync(join(tmpdir(), 'skein-interop-run-'));
try {
  const outcomes: Outcome[] = [];
  for (const trial of trials) if (isAsked(trial.name)) outcomes.push(...(await judge(trial, python, folder)));
  if (isAsked('zip')) {
    const bundle = readFileSync(await exported({ ...plain, name: 'to-damage' }, folder));
    outcomes.push(...(await zipAgreement(bundle, join(folder, 'mutants'), python)));
  }
  for (const { name, measured, bar, ok } of outcomes)
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${JSON.stringify(measured)} (bar ${JSON.stringify(bar)})`);
  const failed = outcomes.filter((outcome) => !outcome.ok).length;
  console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
