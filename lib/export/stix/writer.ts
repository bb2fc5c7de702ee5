import type { Dossier, DossierLink } from '@/lib/export/dossier';
import { linkExtensionId } from '@/lib/export/stix/extensions';
import { objectId, observableId } from '@/lib/export/stix/ids';
import { type TlpMarking, tlpMarking } from '@/lib/export/stix/markings';
import type { StixObject } from '@/lib/export/stix/observables';

const atlasUrl = 'https://atlas.mitre.org/techniques';
const iso = (ms: number): string => new Date(ms).toISOString();
export const accountRef = (accountId: string): string => observableId('user-account', { user_id: accountId });

/** A technique of MITRE ATLAS that analysts keep for the subject, and why. */
export interface KeptTechnique {
  id: string;
  name: string;
  reason: string;
}

/** Makes the objects of one bundle: author, marking and time are the same in all. */
export class StixWriter {
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

  campaign(): StixObject {
    const { subject } = this.dossier;
    return this.domainObject('campaign', [subject.runId, subject.id], {
      name: `Campaign ${subject.id}`,
      description: `A body of exchanges with one objective, found by run ${subject.runId} (${subject.method}). Says what is taken, not who takes it or for whom.`,
      ...(subject.firstSeen !== null && { first_seen: iso(subject.firstSeen) }),
      ...(subject.lastSeen !== null && { last_seen: iso(subject.lastSeen) }),
    });
  }

  /** A technique that analysts keep for the subject, and that the subject uses it. */
  technique(subjectId: string, { id, name, reason }: KeptTechnique): [pattern: StixObject, use: StixObject] {
    const pattern = this.domainObject('attack-pattern', [id], {
      name,
      external_references: [{ source_name: 'mitre-atlas', external_id: id, url: `${atlasUrl}/${id}` }],
    });
    const use = this.domainObject('relationship', ['uses', subjectId, id], {
      // a pool is infrastructure, which by the standard uses no technique
      relationship_type: subjectId.startsWith('campaign--') ? 'uses' : 'related-to',
      source_ref: subjectId,
      target_ref: pattern.id,
      description: reason,
    });
    return [pattern, use];
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
