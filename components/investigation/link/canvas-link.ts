import { parseStoredCanvas } from '@/lib/canvas-state/stored-canvas';
import type { StoredCanvas } from '@/lib/contracts/stored-canvas';

const prefix = '#canvas=';
/** Characters of an address up to which browsers and mail programs keep it whole. */
export const linkLengthMax = 60_000;

/**
 * The canvas as the part of an address after `#`, which browsers never send to a server: what was placed and made of it,
 * compressed (RFC 1951) and written in base64url. Facts are left out, except of groups, and read anew when it is opened;
 * so is the log. Undefined when it would be too long for an address.
 */
export async function toLink(stored: StoredCanvas): Promise<string | undefined> {
  const isGroup = (key: string) => key.startsWith('aggregate:');
  const slim: StoredCanvas = {
    ...stored,
    log: { steps: [], done: 0, origins: [] },
    facts: {
      nodes: stored.facts.nodes.filter(({ key }) => isGroup(key)),
      edges: stored.facts.edges.filter(({ source, target }) => isGroup(source) || isGroup(target)),
    },
  };
  const packed = await through(
    new CompressionStream('deflate-raw'),
    new TextEncoder().encode(JSON.stringify(slim)),
  );
  const link = `${prefix}${toBase64Url(packed)}`;
  return link.length > linkLengthMax ? undefined : link;
}

/** The canvas of an address; undefined when it holds none. Throws InvalidInputError when it is damaged. */
export async function fromLink(hash: string): Promise<StoredCanvas | undefined> {
  if (!hash.startsWith(prefix)) return undefined;
  return parseStoredCanvas(await unpacked(hash.slice(prefix.length)));
}

/** Undefined for what was never packed or was cut on the way: the parser then says that it is no canvas. */
async function unpacked(text: string): Promise<unknown> {
  try {
    const bytes = await through(new DecompressionStream('deflate-raw'), fromBase64Url(text));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

async function through(
  transform: { readable: ReadableStream<Uint8Array>; writable: WritableStream<BufferSource> },
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const written = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(written).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
