import { type Indicator, type IndicatorPackage, notAPackage } from '@/lib/export/indicators/package';
import { objectId } from '@/lib/export/stix/ids';
import { tlpMarking, toTlpMarking } from '@/lib/export/stix/markings';

const iso = (at: number): string => new Date(at).toISOString();
/** Carries kind, value or digest, and the salt, beside the pattern. */
const extensionId = objectId('extension-definition', 'property-extension', 'partner-indicator');

const literal = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;

/** STIX pattern: a standard object where there is one, else ours by kind and digest or value. */
function patternOf({ kind, value, digest }: Indicator): string {
  if (value !== null) {
    if (kind === 'ip')
      return `[${value.includes(':') ? 'ipv6-addr' : 'ipv4-addr'}:value = ${literal(value)}]`;
    if (kind === 'email') return `[email-addr:value = ${literal(value)}]`;
    if (kind === 'email_domain') return `[domain-name:value = ${literal(value)}]`;
  }
  const field = value === null ? 'value_hmac' : 'value';
  return `[account-identifier:identifier_kind = ${literal(kind)} AND account-identifier:${field} = ${literal(value ?? digest ?? '')}]`;
}

/** The package as a STIX 2.1 bundle of indicators, each with the marking and the expiry. */
export function writeStixPackage(content: IndicatorPackage): string {
  const created = iso(content.createdAt);
  const author = objectId('identity', 'skein');
  const marking = tlpMarking(content.marking);
  const common = { spec_version: '2.1', created, modified: created };
  const marked = { ...common, created_by_ref: author, object_marking_refs: [marking.id] };
  const indicators = content.indicators.map((indicator) => ({
    type: 'indicator',
    ...marked,
    id: objectId('indicator', content.id, indicator.kind, indicator.value ?? indicator.digest ?? ''),
    name: `${indicator.kind.replaceAll('_', ' ')} of ${content.title}`,
    indicator_types: ['anomalous-activity'],
    pattern: patternOf(indicator),
    pattern_type: 'stix',
    pattern_version: '2.1',
    valid_from: created,
    valid_until: iso(content.expiresAt),
    extensions: {
      [extensionId]: {
        extension_type: 'property-extension',
        package_id: content.id,
        identifier_kind: indicator.kind,
        ...(indicator.value === null
          ? { value_hmac: indicator.digest, salt: content.salt }
          : { value: indicator.value }),
        ...(indicator.firstSeen !== null && { first_seen: iso(indicator.firstSeen) }),
        ...(indicator.lastSeen !== null && { last_seen: iso(indicator.lastSeen) }),
      },
    },
  }));
  const objects = [
    marking,
    {
      type: 'identity',
      ...common,
      id: author,
      name: 'Skein',
      identity_class: 'system',
      object_marking_refs: [marking.id],
    },
    {
      type: 'extension-definition',
      ...common,
      id: extensionId,
      created_by_ref: author,
      name: 'partner-indicator',
      description:
        'identifier_kind and either value or value_hmac: HMAC-SHA-256 of "<kind>:<normalised value>" keyed with salt (hex).',
      schema: 'Described in docs/attribution.md of Skein.',
      version: '1.0.0',
      extension_types: ['property-extension'],
    },
    ...indicators,
  ];
  return `${JSON.stringify({ type: 'bundle', id: objectId('bundle', content.id), objects }, null, 1)}\n`;
}

type Json = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const timeOf = (value: unknown): number | null => {
  const at = Date.parse(textOf(value) ?? '');
  return Number.isNaN(at) ? null : at;
};

const standardKinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^\[ipv[46]-addr:value\s*=\s*'((?:[^'\\]|\\.)*)'\]$/, 'ip'],
  [/^\[email-addr:value\s*=\s*'((?:[^'\\]|\\.)*)'\]$/, 'email'],
  [/^\[domain-name:value\s*=\s*'((?:[^'\\]|\\.)*)'\]$/, 'email_domain'],
];

/** The indicator in a STIX object: ours by its extension, anybody's by a pattern of one comparison. */
function toIndicator(object: Json): (Indicator & { salt: string | null }) | undefined {
  const extension = (object.extensions as Json | undefined)?.[extensionId] as Json | undefined;
  if (extension) {
    const kind = textOf(extension.identifier_kind);
    const [value, digest] = [textOf(extension.value), textOf(extension.value_hmac)];
    if (!kind || (value === null && digest === null)) return undefined;
    const seen = { firstSeen: timeOf(extension.first_seen), lastSeen: timeOf(extension.last_seen) };
    return { kind, value, digest, ...seen, salt: textOf(extension.salt) };
  }
  const pattern = textOf(object.pattern)?.trim() ?? '';
  for (const [form, kind] of standardKinds) {
    const value = form.exec(pattern)?.[1]?.replaceAll(/\\(.)/g, '$1');
    if (value !== undefined)
      return { kind, value, digest: null, firstSeen: null, lastSeen: null, salt: null };
  }
  return undefined;
}

/** Reads a STIX 2.1 bundle. Indicators in a form that is not understood are counted, never guessed. */
export function readStixPackage(text: string): { content: IndicatorPackage; notUnderstood: number } {
  let bundle: Json;
  try {
    bundle = JSON.parse(text) as Json;
  } catch {
    throw notAPackage('it is not valid JSON');
  }
  const objects = Array.isArray(bundle.objects) ? (bundle.objects as Json[]) : [];
  const found = objects.filter(({ type }) => type === 'indicator');
  if (found.length === 0) throw notAPackage('it holds no indicator');
  const read = found.flatMap((object) => toIndicator(object) ?? []);
  const markings = objects.flatMap(({ type, name }) =>
    type === 'marking-definition' ? (textOf(name) ?? []) : [],
  );
  const expiries = found.flatMap((object) => timeOf(object.valid_until) ?? []);
  const content: IndicatorPackage = {
    id: textOf(bundle.id) ?? '',
    title: textOf(found[0]?.name) ?? '',
    marking: toTlpMarking(markings[0] ?? ''),
    salt: read.find(({ salt }) => salt !== null)?.salt ?? '',
    createdAt: timeOf(found[0]?.created) ?? 0,
    expiresAt: expiries.length > 0 ? Math.min(...expiries) : Number.POSITIVE_INFINITY,
    indicators: read.map(({ salt: _salt, ...indicator }) => indicator),
  };
  return { content, notUnderstood: found.length - read.length };
}
