import type { Dossier, DossierLink } from '@/lib/export/dossier';
import { extensionDefinitions, linkExtensionId } from '@/lib/export/stix/extensions';
import { objectId, observableId } from '@/lib/export/stix/ids';
import { type TlpMarking, tlpMarking } from '@/lib/export/stix/markings';
import { accountObservable, identifierObservable, type StixObject } from '@/lib/export/stix/observables';

/** Links written as relationships; the weakest are left out first and counted in a note. */
const stixLinksMax = 20_000;

const iso = (ms: number): string => new Date(ms).toISOString();
const accountRef = (accountId: string): string => observableId('user-account', { user_id: accountId });

class StixWriter {
  readonly author: string;
  readonly markings: string[];
  private readonly dossier: Dossier;
  private readonly created: string;

  constructor(dossier: Dossier, marking: TlpMarking) {
    this.dossier = dossier;
    this.created = iso(dossier.subject.exportedAt);
    this.author = objectId('identity', 'skein');
    this.markings = [tlpMarking(marking).id];
  }

  domainObject(type: string, name: readonly string[], properties: object): StixObject {
    return {
      type,
      spec_version: '2.1',
      id: objectId(type, ...name),
      created: this.created,
      modified: this.created,
      created_by_ref: this.author,
      object_marking_refs: this.markings,
      ...properties,
    };
  }

  identity(): StixObject {
    return {
      type: 'identity',
      spec_version: '2.1',
      id: this.author,
      created: this.created,
      modified: this.created,
      name: 'Skein',
      description: 'Software that exported these findings; the bundle names the analyst.',
      identity_class: 'system',
      object_marking_refs: this.markings,
    };
  }

  pool(): StixObject {
    const { subject, accounts } = this.dossier;
    const confirmed = accounts.filter((account) => account.standing === 'confirmed').length;
    return this.domainObject('infrastructure', [subject.runId, subject.id], {
      name: `Account pool ${subject.id}`,
      description: `${confirmed} accounts run through one pool, found by run ${subject.runId} (${subject.method}). Says who shares a pool, not who uses it or for whom.`,
      infrastructure_types: ['unknown'],
      ...(subject.firstSeen !== null && { first_seen: iso(subject.firstSeen) }),
      ...(subject.lastSeen !== null && { last_seen: iso(subject.lastSeen) }),
    });
  }

  member(poolId: string, accountId: string, membership: number): StixObject {
    const { runId } = this.dossier.subject;
    return this.domainObject('relationship', ['consists-of', runId, poolId, accountId], {
      relationship_type: 'consists-of',
      source_ref: poolId,
      target_ref: accountRef(accountId),
      confidence: Math.round(membership * 100),
    });
  }

  link(link: DossierLink): StixObject {
    const { runId } = this.dossier.subject;
    return this.domainObject('relationship', ['related-to', runId, link.accountA, link.accountB], {
      relationship_type: 'related-to',
      source_ref: accountRef(link.accountA),
      target_ref: accountRef(link.accountB),
      confidence: Math.round(link.probability * 100),
      extensions: {
        [linkExtensionId]: {
          extension_type: 'property-extension',
          weight_bits: link.weightBits,
          probability: link.probability,
          is_strong: link.isStrong,
          families: link.families,
        },
      },
    });
  }

  *observations(refs: ReadonlyMap<string, string>): Generator<StixObject> {
    const byAccount = groupUses(this.dossier.uses);
    for (const account of this.dossier.accounts) {
      const uses = byAccount.get(account.id) ?? [];
      const firsts = uses.flatMap((use) => use.firstSeen ?? []);
      const lasts = uses.flatMap((use) => use.lastSeen ?? []);
      if (firsts.length === 0 || lasts.length === 0) continue;
      const objects = new Set(uses.flatMap((use) => refs.get(use.identifierId) ?? []));
      yield this.domainObject('observed-data', [this.dossier.subject.runId, account.id], {
        first_observed: iso(firsts.reduce((a, b) => Math.min(a, b))),
        last_observed: iso(lasts.reduce((a, b) => Math.max(a, b))),
        number_observed: Math.min(
          999_999_999,
          Math.max(
            1,
            uses.reduce((sum, use) => sum + use.count, 0),
          ),
        ),
        object_refs: [accountRef(account.id), ...objects],
      });
    }
  }

  note(about: readonly string[], linksLeftOut: number): StixObject {
    const left =
      linksLeftOut > 0 ? ` ${linksLeftOut} weaker links are not written here; graph/edges.csv has all.` : '';
    return this.domainObject('note', [this.dossier.subject.runId, this.dossier.subject.id], {
      abstract: 'Method and limits',
      content: `Links are match weights (Fellegi–Sunter) in bits; confidence is the probability in percent. Accounts with less than certain membership are on the rim of their pool.${left} Who operates a pool, and for whom, is not claimed.`,
      object_refs: about,
    });
  }

  grouping(refs: readonly string[]): StixObject {
    const { subject } = this.dossier;
    return this.domainObject('grouping', [subject.runId, subject.id], {
      name: subject.kind === 'cluster' ? `Cluster ${subject.id}` : subject.title,
      context: 'suspicious-activity',
      object_refs: refs,
    });
  }
}

function groupUses(uses: Dossier['uses']): Map<string, Dossier['uses'][number][]> {
  const groups = new Map<string, Dossier['uses'][number][]>();
  for (const use of uses) {
    const group = groups.get(use.accountId);
    if (group) group.push(use);
    else groups.set(use.accountId, [use]);
  }
  return groups;
}

function* objectsOf(dossier: Dossier, marking: TlpMarking): Generator<StixObject> {
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
  const about = pool ? [pool.id] : dossier.accounts.map((account) => accountRef(account.id));
  yield writer.note(about, dossier.links.length - links.length);
  yield writer.grouping(grouped);
}

/** The dossier as a STIX 2.1 bundle, one object per line, in chunks. Ids are the same at every export of the finding. */
export function* stixBundle(dossier: Dossier, marking: TlpMarking): Generator<string> {
  yield `{"type":"bundle","id":"${objectId('bundle', dossier.subject.runId, dossier.subject.id)}","objects":[`;
  let separator = '\n';
  for (const object of objectsOf(dossier, marking)) {
    yield separator + JSON.stringify(object);
    separator = ',\n';
  }
  yield '\n]}\n';
}
