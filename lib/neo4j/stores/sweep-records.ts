import { gunzipSync, gzipSync } from 'node:zlib';
import type { ErasureExtent } from '@/lib/contracts/erasure';
import type { Redactor } from '@/lib/domain/erasure/redactor';
import { chunksOf } from '@/lib/neo4j/chunks-of';
import type { Gateway } from '@/lib/neo4j/gateway';
import {
  listCampaignDetails,
  listClusterDetails,
  setCampaignDetails,
  setClusterDetails,
} from '@/lib/neo4j/queries/sweep-findings/query';
import { workQueries } from '@/lib/neo4j/queries/sweep-work/query';
import type { SweepMode } from '@/lib/usecases/ports/erasure';

type Properties = Record<string, unknown>;

const nodesPerRead = 100;
const rowsPerWrite = 100;

/** JSON in a property is redacted as a document, so that what is inside its texts is found as it was meant. */
function redactedText(text: string, redactor: Redactor): string {
  const isJson = /^[[{]/.test(text);
  if (!isJson) return redactor.text(text);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return redactor.text(text);
  }
  const redacted = redactor.document(document);
  return redacted === document ? text : JSON.stringify(redacted);
}

/** A canvas as `packCanvas` keeps it. */
function redactedCanvas(packed: string, redactor: Redactor): string {
  const canvas: unknown = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'));
  const redacted = redactor.canvas(canvas);
  return redacted === canvas ? packed : gzipSync(JSON.stringify(redacted)).toString('base64');
}

/** The properties that change; empty when the node holds nothing. */
function changesOf(label: string, properties: Properties, redactor: Redactor): Properties {
  const changes: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string') {
      const isCanvas = name === 'content' && (label.startsWith('View') || label === 'ShareLink');
      const redacted = isCanvas ? redactedCanvas(value, redactor) : redactedText(value, redactor);
      if (redacted !== value) changes[name] = redacted;
    } else if (Array.isArray(value)) {
      const redacted = redactor.document(value);
      if (redacted !== value) changes[name] = redacted;
    }
  }
  return changes;
}

/** An approved request still needs to know whom it is about; its end forgets them. */
const isUnderWay = (label: string, { state }: Properties): boolean =>
  label === 'ErasureRequest' && state === 'approved';

async function* nodesOf(
  gateway: Gateway,
  list: NonNullable<ReturnType<typeof workQueries.get>>['list'],
): AsyncIterable<{ id: string; properties: Properties }[]> {
  for (let after = ''; ; ) {
    const nodes = await gateway.run(list, { after, limit: nodesPerRead });
    if (nodes.length > 0) yield nodes;
    if (nodes.length < nodesPerRead) return;
    after = nodes.at(-1)?.id ?? '';
  }
}

async function sweepFindings(gateway: Gateway, redactor: Redactor, mode: SweepMode): Promise<number> {
  let found = 0;
  for (const [list, change] of [
    [listClusterDetails, setClusterDetails],
    [listCampaignDetails, setCampaignDetails],
  ] as const) {
    for (let after = ''; ; ) {
      const rows = await gateway.run(list, { after, limit: nodesPerRead });
      const changed = rows.flatMap((row) => {
        const detail = redactedText(row.detail, redactor);
        return detail === row.detail ? [] : [{ ...row, detail }];
      });
      found += changed.length;
      if (mode === 'remove' && changed.length > 0) await gateway.run(change, { rows: changed });
      after = rows.at(-1)?.id ?? '';
      if (rows.length === 0) break;
    }
  }
  return found;
}

/** Names in what people wrote and in what runs say of clusters and campaigns; each record stays, without them. */
export async function sweepRecords(
  gateway: Gateway,
  redactor: Redactor,
  mode: SweepMode,
): Promise<ErasureExtent['records']> {
  const records: ErasureExtent['records'] = [];
  for (const [label, { list, change }] of workQueries) {
    let found = 0;
    for await (const nodes of nodesOf(gateway, list)) {
      const rows = nodes.flatMap(({ id, properties }) => {
        if (isUnderWay(label, properties)) return [];
        const changes = changesOf(label, properties, redactor);
        return Object.keys(changes).length === 0 ? [] : [{ id, properties: changes }];
      });
      found += rows.length;
      if (mode === 'remove')
        for (const part of chunksOf(rows, rowsPerWrite)) await gateway.run(change, { rows: part });
    }
    if (found > 0) records.push({ kind: label, records: found });
  }
  const findings = await sweepFindings(gateway, redactor, mode);
  if (findings > 0) records.push({ kind: 'Finding', records: findings });
  return records;
}
