import type { Dossier } from '@/lib/export/dossier';
import { extensionDefinitions } from '@/lib/export/stix/extensions';
import { objectId } from '@/lib/export/stix/ids';
import { type TlpMarking, tlpMarking } from '@/lib/export/stix/markings';
import { accountObservable, identifierObservable, type StixObject } from '@/lib/export/stix/observables';
import { accountRef, type KeptTechnique, StixWriter } from '@/lib/export/stix/writer';

/** Links written as relationships; the weakest are left out first and counted in a note. */
const stixLinksMax = 20_000;

const iso = (ms: number): string => new Date(ms).toISOString();

function* objectsOf(
  dossier: Dossier,
  marking: TlpMarking,
  techniques: readonly KeptTechnique[],
): Generator<StixObject> {
  const writer = new StixWriter(dossier, marking);
  const grouped: string[] = [];
  const noted = (object: StixObject): StixObject => {
    grouped.push(object.id);
    return object;
  };
  yield tlpMarking(marking);
  yield writer.identity();
  yield* extensionDefinitions(iso(dossier.subject.exportedAt), writer.author);
  const pool = dossier.subject.kind === 'cluster' ? noted(writer.pool()) : null;
  if (pool) yield pool;
  const campaign = dossier.subject.kind === 'campaign' ? noted(writer.campaign()) : null;
  if (campaign) yield campaign;
  const subject = pool ?? campaign;
  if (subject) {
    for (const technique of techniques) {
      const [pattern, use] = writer.technique(subject.id, technique);
      yield noted(pattern);
      yield use;
    }
  }
  for (const account of dossier.accounts) yield noted(accountObservable(account, writer.markings));
  const refs = new Map<string, string>();
  const written = new Set<string>();
  for (const identifier of dossier.identifiers) {
    const observable = identifierObservable(identifier, writer.markings);
    refs.set(identifier.id, observable.id);
    if (written.has(observable.id)) continue;
    written.add(observable.id);
    yield noted(observable);
  }
  yield* writer.observations(refs);
  if (pool)
    for (const account of dossier.accounts) yield writer.member(pool.id, account.id, account.membership ?? 0);
  const links = dossier.links.toSorted((a, b) => b.weightBits - a.weightBits).slice(0, stixLinksMax);
  for (const link of links) yield writer.link(link);
  const about = subject ? [subject.id] : dossier.accounts.map((account) => accountRef(account.id));
  yield writer.note(about, dossier.links.length - links.length);
  yield writer.grouping(grouped);
}

/**
 * The dossier as a STIX 2.1 bundle, one object per line, in chunks, with the techniques that analysts keep for its cluster or
 * campaign. Ids are the same at every export of the finding.
 */
export function* stixBundle(
  dossier: Dossier,
  marking: TlpMarking,
  techniques: readonly KeptTechnique[] = [],
): Generator<string> {
  yield `{"type":"bundle","id":"${objectId('bundle', dossier.subject.runId, dossier.subject.id)}","objects":[`;
  let separator = '\n';
  for (const object of objectsOf(dossier, marking, techniques)) {
    yield separator + JSON.stringify(object);
    separator = ',\n';
  }
  yield '\n]}\n';
}
