import type { BundleWriter } from '@/lib/evidence/bundle/bundle-writer';
import { timeStampFile } from '@/lib/evidence/bundle/layout';
import { redactionProfiles } from '@/lib/evidence/redaction/profiles';
import { redactDossier, redactFigures, redactPair, valuesOf } from '@/lib/evidence/redaction/redact-dossier';
import { redactPapers } from '@/lib/evidence/redaction/redact-papers';
import { buildReport } from '@/lib/evidence/report/build-report';
import type { Papers } from '@/lib/evidence/report/papers';
import { renderReportHtml } from '@/lib/evidence/report/render-html';
import type { Dossier } from '@/lib/export/dossier';
import type { KeptTechnique } from '@/lib/export/stix/writer';
import { attestTime } from '@/lib/usecases/evidence/attest-time';
import type { Work } from '@/lib/usecases/evidence/export-work';
import { PayloadFiles, sourceFilesCsv, writeGraph, writeRows } from '@/lib/usecases/evidence/payload-files';
import { readmeText } from '@/lib/usecases/evidence/readme-text';
import { writePapers } from '@/lib/usecases/evidence/write-papers';

/** What the bundle is about, for a line of text. Its title is left to the report: an analyst may have put a name into it. */
const nameOf = ({ subject }: Dossier): string => `${subject.kind} ${subject.id} of run ${subject.runId}`;

async function writeMethod(out: PayloadFiles, { gathered, redactor }: Work, pairs: unknown): Promise<void> {
  const { run, cluster, figures } = gathered;
  const cappedBlocks = run.blocking.cappedBlocks.map((block) => ({
    ...block,
    display: redactor.value(block.kind, block.display),
  }));
  const redacted = redactFigures(figures, redactor, (id) =>
    gathered.dossier.accounts.some((account) => account.id === id && account.standing === 'confirmed'),
  );
  await out.addJson('method/run.json', 'Run: version, seed, parameters, m and u, figures', {
    ...run,
    notes: redacted.run.notes,
    blocking: { ...run.blocking, cappedBlocks },
  });
  const { topValues, tests } = redacted;
  if (cluster !== null && tests !== null) {
    const { reasons, bridges } = tests;
    const file = { ...cluster, reasons, topValues, bridges };
    await out.addJson('method/cluster.json', 'Cluster: figures, bridges, stability', file);
  } else {
    const { run: _run, ...file } = redacted;
    await out.addJson('method/subject.json', 'Subject: figures, clusters, shared values', file);
  }
  await out.addJson('method/explanations.json', 'Explained pairs, item by item', pairs);
}

/** The run cut to these accounts, so that `skein verify --recompute` can score them again. Raw facts: never redacted. */
async function writeCut(out: PayloadFiles, { deps, gathered }: Work): Promise<void> {
  const { accounts, links, subject } = gathered.dossier;
  const cut = await deps.cuts.cut(
    subject.runId,
    accounts.map(({ id }) => id),
  );
  try {
    for (const { name, read } of cut.files)
      await out.add(`method/recompute/${name}`, 'What the run knew, to compute weights again', read());
  } finally {
    await cut.close();
  }
  const lines = links.map((link) => `${JSON.stringify([link.accountA, link.accountB, link.weightBits])}\n`);
  await out.add('method/recompute/links.ndjson', 'Weights of all links, in full precision', lines);
}

/** Techniques that analysts keep for the subject itself. */
const techniquesOf = ({ attribution }: Papers, { kind, id }: Dossier['subject']): KeptTechnique[] =>
  attribution
    .filter(({ subject }) => subject === `${kind} ${id}`)
    .flatMap(({ model }) =>
      model.flatMap(({ techniqueId, isKept, text, reason }) =>
        isKept && techniqueId !== null ? [{ id: techniqueId, name: text, reason }] : [],
      ),
    );

/** Writes everything but the seal; redaction comes before the first byte. Returns rows written by table. */
export async function writePayload(work: Work, writer: BundleWriter): Promise<Record<string, number>> {
  const { deps, input, gathered, redactor, provenance } = work;
  const { onProgress, signal } = input;
  const stage = (name: string): void => {
    signal?.throwIfAborted();
    onProgress?.({ stage: name, done: 0 });
  };
  const out = new PayloadFiles(writer);
  stage('Writing the graph');
  const dossier = redactDossier(gathered.dossier, redactor);
  redactor.count('exact prompts of one account', input.profile === 'none' ? 0 : gathered.usesLeftOut);
  const explained = new Set(gathered.pairs.flatMap((pair) => [pair.accountA, pair.accountB]));
  const values = valuesOf(gathered.dossier, explained);
  const pairs = gathered.pairs
    .filter((pair) => work.isWritten(pair.accountA) && work.isWritten(pair.accountB))
    .map((pair) =>
      redactPair(
        pair,
        redactor,
        [pair.accountA, pair.accountB].flatMap((id) => values.get(id) ?? []),
      ),
    );
  const papers = redactPapers(gathered.papers, gathered.dossier, redactor, work.isWritten);
  await writeGraph(out, dossier, provenance, input.marking, techniquesOf(papers, dossier.subject));
  await writeMethod(out, work, pairs);
  await writePapers(out, papers, deps.renderPng);
  if (input.profile === 'none') await writeCut(out, work);
  await out.add('sources/files.csv', 'Digests of the imported files', sourceFilesCsv(provenance));
  const rows = await writeRows(out, gathered.reader, redactor, work.isWritten, (table) =>
    stage(`Writing source rows: ${table}`),
  );
  stage('Writing the report');
  const report = buildReport({
    dossier,
    papers,
    provenance,
    figures: redactFigures(gathered.figures, redactor, work.isWritten),
    pairs,
    marking: input.marking,
    redaction: {
      profile: input.profile,
      description: redactionProfiles[input.profile].description,
      counts: redactor.counts(),
    },
    rowCounts: rows,
    previous: work.previous,
    approvedBy: input.approvedBy ?? null,
    signerKeyId: work.key.keyId,
    attachments: out.attachments,
    timeService: deps.timeStamps?.url ?? null,
  });
  await out.add('report.html', 'The report; start here', renderReportHtml(report));
  await out.add('report.pdf', 'The report as PDF', await deps.renderPdf(report, provenance.exportedAt));
  await out.add('verify.html', 'Offline verifier for any browser', await deps.verifyPage());
  const facts = {
    subject: nameOf(gathered.dossier),
    marking: input.marking,
    keyId: work.key.keyId,
    redaction: `${input.profile}: ${redactionProfiles[input.profile].description}`,
    timeService: deps.timeStamps?.url ?? null,
  };
  await out.add('README.txt', 'This text', readmeText(provenance, facts, out.attachments));
  return rows;
}

/** Ends the bundle: metadata, manifests, signature. */
export async function seal(work: Work, writer: BundleWriter): Promise<void> {
  const { input, provenance, redactor, gathered } = work;
  const { timeStamps } = work.deps;
  const { kind, id, runId } = gathered.dossier.subject;
  const createdAt = new Date(provenance.exportedAt).toISOString();
  await writer.seal(
    {
      bundleId: provenance.bundleId,
      createdAt,
      subject: { kind, id, runId },
      purpose: input.purpose,
      recipient: input.recipient,
      preparedBy: input.preparedBy,
      approvedBy: input.approvedBy ?? null,
      tool: provenance.tool,
      marking: input.marking,
      redaction: { profile: input.profile, counts: redactor.counts() },
      previous: work.previous,
    },
    [
      ['Source-Organization', input.preparedBy],
      ['External-Identifier', provenance.bundleId],
      ['External-Description', `Evidence: ${nameOf(gathered.dossier)}`],
      ['Bagging-Date', createdAt.slice(0, 10)],
      ['Bag-Software-Agent', `${provenance.tool.name} ${provenance.tool.version}`],
      ['Marking', input.marking],
      [
        'Time-Attestation',
        timeStamps ? `RFC 3161, ${timeStampFile}` : 'none: time is that of the exporting machine',
      ],
    ],
    work.key,
    timeStamps && ((digest) => attestTime(timeStamps, digest)),
  );
}
