import { type Dossier, isoTime } from '@/lib/export/dossier';
import type { Provenance } from '@/lib/export/provenance';
import { derivedUuidV4 } from '@/lib/export/uuid';

/** Links written as relationships, strongest first; the rest is in the graph files. */
const linksMax = 20_000;

const context = {
  kb: 'http://example.org/kb/',
  core: 'https://ontology.unifiedcyberontology.org/uco/core/',
  action: 'https://ontology.unifiedcyberontology.org/uco/action/',
  observable: 'https://ontology.unifiedcyberontology.org/uco/observable/',
  identity: 'https://ontology.unifiedcyberontology.org/uco/identity/',
  tool: 'https://ontology.unifiedcyberontology.org/uco/tool/',
  types: 'https://ontology.unifiedcyberontology.org/uco/types/',
  investigation: 'https://ontology.caseontology.org/case/investigation/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const id = (type: string, ...name: readonly string[]): string =>
  `kb:${type}-${derivedUuidV4(JSON.stringify(['case', type, ...name]))}`;
const ref = (target: string) => ({ '@id': target });
const dateTime = (ms: number) => ({ '@type': 'xsd:dateTime', '@value': isoTime(ms) });
const hex = (digest: string) => ({ '@type': 'xsd:hexBinary', '@value': digest });
const whole = (value: number) => ({ '@type': 'xsd:integer', '@value': String(value) });

function sourceFile(file: Provenance['files'][number]) {
  return {
    '@id': id('file', file.batchId, file.table, file.sha256),
    '@type': 'observable:File',
    'core:hasFacet': [
      {
        '@id': id('file-facet', file.batchId, file.table, file.sha256),
        '@type': 'observable:FileFacet',
        'observable:fileName': file.name,
        'observable:sizeInBytes': whole(file.bytes),
      },
      {
        '@id': id('content-facet', file.batchId, file.table, file.sha256),
        '@type': 'observable:ContentDataFacet',
        'observable:hash': [
          {
            '@id': id('hash', file.batchId, file.table, file.sha256),
            '@type': 'types:Hash',
            'types:hashMethod': 'SHA256',
            'types:hashValue': hex(file.sha256),
          },
        ],
      },
    ],
  };
}

/** The facet that holds an identifier's value, by kind; free text for kinds UCO does not know. */
function identifierFacet(identifier: Dossier['identifiers'][number]) {
  const { kind, value } = identifier;
  const facet = { '@id': id('facet', identifier.id) };
  if (kind === 'ip') {
    const type = value.includes(':') ? 'observable:IPv6AddressFacet' : 'observable:IPv4AddressFacet';
    return { ...facet, '@type': type, 'observable:addressValue': value };
  }
  if (kind === 'email')
    return { ...facet, '@type': 'observable:EmailAddressFacet', 'observable:addressValue': value };
  if (kind === 'email_domain')
    return { ...facet, '@type': 'observable:DomainNameFacet', 'observable:value': value };
  return { ...facet, '@type': 'core:Facet', 'core:name': kind, 'core:description': value };
}

class CaseWriter {
  private readonly dossier: Dossier;
  private readonly provenance: Provenance;
  private readonly tool = id('tool', 'skein');
  private readonly analyst: string;
  private readonly ids = new Map<string, string>();

  constructor(dossier: Dossier, provenance: Provenance) {
    this.dossier = dossier;
    this.provenance = provenance;
    this.analyst = id('identity', provenance.preparedBy);
  }

  private account(accountId: string): string {
    return this.known('account', accountId);
  }

  private identifier(identifierId: string): string {
    return this.known('identifier', identifierId);
  }

  /** Ids that many relationships name, made once. */
  private known(type: string, name: string): string {
    const key = `${type} ${name}`;
    const made = this.ids.get(key) ?? id(type, name);
    this.ids.set(key, made);
    return made;
  }

  *actors() {
    const { tool, preparedBy } = this.provenance;
    yield { '@id': this.tool, '@type': 'tool:Tool', 'core:name': tool.name, 'tool:version': tool.version };
    yield { '@id': this.analyst, '@type': 'identity:Identity', 'core:name': preparedBy };
  }

  *actions() {
    const { files, run, exportedAt } = this.provenance;
    const sources = files.map(sourceFile);
    yield* sources;
    const exhibit = id('provenance', 'sources', run.id);
    yield {
      '@id': exhibit,
      '@type': 'investigation:ProvenanceRecord',
      'investigation:exhibitNumber': run.inputFingerprint,
      'core:description': 'Files that were imported, and whose rows the run read.',
      'core:object': sources.map((file) => ref(file['@id'])),
    };
    yield {
      '@id': id('action', 'run', run.id),
      '@type': 'investigation:InvestigativeAction',
      'core:name': `Linkage run ${run.id}`,
      'core:description': `Method ${run.version}, seed ${run.seed}. Parameters are in method/run.json.`,
      'action:startTime': dateTime(run.startedAt),
      'action:endTime': dateTime(run.finishedAt),
      'action:instrument': [ref(this.tool)],
      'action:object': [ref(exhibit)],
      'action:result': [ref(this.subject())],
    };
    yield {
      '@id': id('action', 'export', this.provenance.bundleId),
      '@type': 'investigation:InvestigativeAction',
      'core:name': `Export ${this.provenance.bundleId}`,
      'action:startTime': dateTime(exportedAt),
      'action:performer': ref(this.analyst),
      'action:instrument': [ref(this.tool)],
      'action:object': [ref(this.subject())],
    };
  }

  private subject(): string {
    return id('provenance', this.dossier.subject.kind, this.dossier.subject.runId, this.dossier.subject.id);
  }

  private name(): string {
    const { kind, id: subjectId, title } = this.dossier.subject;
    return kind === 'cluster' ? `Cluster ${subjectId}` : title;
  }

  *accounts() {
    for (const account of this.dossier.accounts) {
      yield {
        '@id': this.account(account.id),
        '@type': 'observable:DigitalAccount',
        'core:hasFacet': [
          {
            '@id': id('account-facet', account.id),
            '@type': 'observable:AccountFacet',
            'observable:accountIdentifier': account.id,
            ...(account.createdAt !== null && {
              'observable:observableCreatedTime': dateTime(account.createdAt),
            }),
            ...(account.status !== null && { 'observable:isActive': account.status === 'active' }),
          },
          ...(account.membership === null ? [] : [confidenceFacet(account.id, account.membership)]),
        ],
      };
    }
    for (const identifier of this.dossier.identifiers) {
      yield {
        '@id': this.identifier(identifier.id),
        '@type': 'observable:ObservableObject',
        'core:hasFacet': [identifierFacet(identifier)],
      };
    }
  }

  private relationship(kind: string, source: string, target: string, more: object) {
    return {
      '@id': id('relationship', kind, source, target),
      '@type': 'observable:ObservableRelationship',
      'core:source': ref(source),
      'core:target': ref(target),
      'core:kindOfRelationship': kind,
      ...more,
    };
  }

  *relationships() {
    for (const use of this.dossier.uses) {
      yield this.relationship('Used', this.account(use.accountId), this.identifier(use.identifierId), {
        'core:isDirectional': true,
        ...(use.firstSeen !== null && { 'core:startTime': dateTime(use.firstSeen) }),
        ...(use.lastSeen !== null && { 'core:endTime': dateTime(use.lastSeen) }),
      });
    }
    for (const link of this.dossier.links
      .toSorted((a, b) => b.weightBits - a.weightBits)
      .slice(0, linksMax)) {
      yield this.relationship('Linked_To', this.account(link.accountA), this.account(link.accountB), {
        'core:isDirectional': false,
        'core:description': `${link.weightBits.toFixed(3)} bits, probability ${link.probability}, families ${link.families.join(' ')}`,
      });
    }
  }

  *closing() {
    const { subject, accounts, links } = this.dossier;
    yield {
      '@id': this.subject(),
      '@type': 'investigation:ProvenanceRecord',
      'core:name': this.name(),
      'core:description': `${subject.kind === 'cluster' ? 'Accounts run through one pool.' : 'Accounts that investigators put together.'}${links.length > linksMax ? ` ${links.length - linksMax} weaker links are only in the graph files.` : ''}`,
      'core:object': accounts.map((account) => ref(this.account(account.id))),
    };
    yield {
      '@id': id('investigation', this.provenance.bundleId),
      '@type': 'investigation:Investigation',
      'core:name': `${this.name()}, run ${subject.runId}`,
      'core:description': this.provenance.purpose,
      'investigation:focus': 'Accounts operated by one hand',
      'core:object': [ref(this.subject())],
    };
  }
}

/** Probability of belonging, in whole percent. */
function confidenceFacet(accountId: string, membership: number) {
  return {
    '@id': id('confidence', accountId),
    '@type': 'core:ConfidenceFacet',
    'core:confidence': {
      '@type': 'xsd:nonNegativeInteger',
      '@value': String(Math.round(membership * 100)),
    },
  };
}

/** The dossier as CASE 1.4 / UCO 1.4 (JSON-LD), one object per line, in chunks. */
export function* caseUco(dossier: Dossier, provenance: Provenance): Generator<string> {
  const writer = new CaseWriter(dossier, provenance);
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[`;
  let separator = '\n';
  for (const part of [
    writer.actors(),
    writer.actions(),
    writer.accounts(),
    writer.relationships(),
    writer.closing(),
  ]) {
    for (const object of part) {
      yield separator + JSON.stringify(object);
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}
