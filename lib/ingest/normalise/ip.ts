import ipaddr from 'ipaddr.js';

export interface NormalisedIp {
  /** RFC 5952; an IPv4-mapped IPv6 address is the IPv4 address. CIDR ranges keep `/length`. */
  value: string;
  /** The /24 or /64 around an address. */
  network: string;
  /** `4` or `6`, then the address in binary: prefixes of it are the ranges that hold the address. */
  bits: string;
  /** Significant bits: 32 or 128 for an address. */
  prefixLength: number;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

function toBits(address: Address): string {
  const bytes = address.toByteArray();
  return (bytes.length === 4 ? '4' : '6') + bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
}

function parseAddress(text: string): Address | undefined {
  if (text.includes('.') && !text.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(text))
    return undefined;
  if (!text.includes('.') && !text.includes(':')) return undefined;
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}

/** Format of RFC 5952 (ipaddr.js writes mapped addresses and zero runs as the RFC asks). */
const format = (address: Address): string =>
  address.kind() === 'ipv6' ? (address as ipaddr.IPv6).toRFC5952String() : address.toString();

function masked(address: Address, prefixLength: number): string {
  const bytes = address.toByteArray().map((byte, i) => {
    const keep = Math.min(8, Math.max(0, prefixLength - i * 8));
    return byte & (0xff << (8 - keep)) & 0xff;
  });
  return format(ipaddr.fromByteArray(bytes));
}

/** Undefined when the text is not an address. Zone (`%eth0`), brackets and a port after an IPv4 address or `]` are dropped. */
export function normaliseIp(raw: string): NormalisedIp | undefined {
  const text = raw
    .trim()
    .replace(/^\[([^\]]*)\](?::[0-9]{1,5})?$/, '$1')
    .replace(/^([0-9.]+):[0-9]{1,5}$/, '$1')
    .replace(/%[0-9A-Za-z._-]+$/, '');
  const address = parseAddress(text);
  if (!address) return undefined;
  const length = address.kind() === 'ipv4' ? 24 : 64;
  const bits = toBits(address);
  return {
    value: format(address),
    network: `${masked(address, length)}/${length}`,
    bits,
    prefixLength: bits.length - 1,
  };
}

/** An address or a CIDR range; bits of the host part of a range are cleared. */
export function normaliseCidr(raw: string): NormalisedIp | undefined {
  const [text = '', suffix, ...rest] = raw.trim().split('/');
  const address = normaliseIp(text);
  if (!address || rest.length > 0) return undefined;
  if (suffix === undefined) return address;
  if (!/^[0-9]{1,3}$/.test(suffix)) return undefined;
  const wasMapped = address.bits.startsWith('4') && text.includes(':');
  const prefixLength = Number(suffix) - (wasMapped ? 96 : 0);
  if (prefixLength < 0 || prefixLength > address.prefixLength) return undefined;
  if (prefixLength === address.prefixLength) return address;
  const network = `${masked(ipaddr.process(address.value), prefixLength)}/${prefixLength}`;
  return { value: network, network, bits: address.bits.slice(0, prefixLength + 1), prefixLength };
}
