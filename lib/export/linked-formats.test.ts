import { describe, expect, it } from 'vitest';
import { caseUco } from '@/lib/export/case-uco';
import { stixBundle } from '@/lib/export/stix/bundle';
import { aDossier } from '@/lib/testing/dossier';
import { aProvenance } from '@/lib/testing/provenance';

interface StixObject {
  type: string;
  id: string;
  [property: string]: unknown;
}

const stix = (dossier = aDossier()): { text: string; objects: StixObject[] } => {
  const text = [...stixBundle(dossier, 'TLP:AMBER')].join('');
  return { text, objects: (JSON.parse(text) as { objects: StixObject[] }).objects };
};

describe('STIX 2.1', () => {
  it('refers only to objects of the bundle', () => {
    const { objects } = stix();
    const ids = new Set(objects.map((object) => object.id));
    expect(ids.size).toBe(objects.length);
    const refs = objects.flatMap((object) =>
      Object.entries(object).flatMap(([name, value]) => (/_refs?$/.test(name) ? [value].flat() : [])),
    );
    expect(refs.filter((ref) => !ids.has(String(ref)))).toEqual([]);
  });

  it('gives an observable the id every tool gives it', () => {
    // What OASIS's own stix2 library (PyPI, 3.0) makes of it.
    const dossier = aDossier();
    const ip = { ...dossier.identifiers[3], value: '198.51.100.3' } as (typeof dossier.identifiers)[number];
    const { objects } = stix({ ...dossier, identifiers: [ip], uses: [] });
    expect(objects.find((object) => object.type === 'ipv4-addr')?.id).toBe(
      'ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4',
    );
  });

  it('keeps ids from export to export and shows no payment value', () => {
    const first = stix();
    const later = stix({ ...aDossier(), subject: { ...aDossier().subject, exportedAt: Date.UTC(2027, 0) } });
    expect(later.objects.map((object) => object.id)).toEqual(first.objects.map((object) => object.id));
    expect(first.text).not.toContain('card-5f3a');
  });

  it('declares every extension it uses', () => {
    const { objects } = stix();
    const declared = objects.filter((o) => o.type === 'extension-definition').map((o) => o.id);
    const used = objects.flatMap((o) => Object.keys((o.extensions ?? {}) as object));
    const tlp = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';
    expect(used.filter((id) => id !== tlp && !declared.includes(id))).toEqual([]);
  });
});

describe('techniques that analysts keep', () => {
  const technique = { id: 'AML.T0021', name: 'Establish Accounts', reason: 'Opened in bursts.' };
  const made = (kind: 'campaign' | 'cluster') => {
    const dossier = aDossier();
    const text = [
      ...stixBundle({ ...dossier, subject: { ...dossier.subject, kind } }, 'TLP:AMBER', [technique]),
    ].join('');
    return (JSON.parse(text) as { objects: StixObject[] }).objects;
  };

  it.each([
    ['campaign', 'campaign', 'uses'],
    ['cluster', 'infrastructure', 'related-to'],
  ] as const)('go out with a %s as attack patterns, with the reason', (kind, type, relationship) => {
    const objects = made(kind);
    const pattern = objects.find((object) => object.type === 'attack-pattern');
    expect(pattern?.external_references).toMatchObject([
      { source_name: 'mitre-atlas', external_id: 'AML.T0021' },
    ]);
    const use = objects.find(({ target_ref: target }) => target === pattern?.id);
    expect([use?.relationship_type, use?.description]).toEqual([relationship, 'Opened in bursts.']);
    expect(objects.find(({ id }) => id === use?.source_ref)?.type).toBe(type);
  });
});

describe('CASE/UCO', () => {
  it('names each object once and refers only to those', () => {
    const text = [...caseUco(aDossier(), aProvenance())].join('');
    const graph = (JSON.parse(text) as { '@graph': { '@id': string }[] })['@graph'];
    const ids = graph.map((object) => object['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    const refs = [...text.matchAll(/\{"@id":"([^"]+)"\}/g)].map((match) => match[1] ?? '');
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((ref) => !ids.includes(ref))).toEqual([]);
  });
});
