import { at, mix, type Random } from '@/lib/synth/random';

export type NetworkClass = 'residential' | 'mobile' | 'corporate' | 'datacenter' | 'vpn' | 'proxy' | 'cgnat';

/** A power-of-two range of IPv4 addresses held by one network operator. */
export interface AddressBlock {
  first: number;
  size: number;
  asn: number;
  asName: string;
  country: string;
  networkClass: NetworkClass;
}

/** The address an account shows at a time; `salt` separates sessions or requests of the same instant. */
export type AddressAt = (atMs: number, salt: number) => string;

/** First octets that look like ordinary public space; none is a private, shared, test or multicast range. */
const firstOctets = [
  23, 31, 37, 41, 46, 62, 66, 71, 77, 82, 86, 91, 95, 104, 109, 134, 151, 176, 185, 203, 212,
];

export function formatIpv4(address: number): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

export function formatCidr(block: AddressBlock): string {
  return `${formatIpv4(block.first)}/${32 - Math.log2(block.size)}`;
}

/** An address under `network` (four hexadecimal groups): the host part changes with the salt, never with zero groups. */
export function formatIpv6(network: string, salt: number): string {
  const group = (n: number): string => ((mix(salt, n) % 0xffff) + 1).toString(16);
  return `${network}:${group(1)}:${group(2)}:${group(3)}:${group(4)}`;
}

/** Hands out address blocks so that no two overlap; remembers them all for the table of networks. */
export class AddressPlan {
  readonly blocks: AddressBlock[] = [];
  private readonly next = new Map<number, number>();
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  allocate(sizeWanted: number, facts: Omit<AddressBlock, 'first' | 'size'>): AddressBlock {
    const size = Math.max(256, 2 ** Math.ceil(Math.log2(sizeWanted)));
    const start = this.random.below(firstOctets.length);
    for (let turn = 0; turn < firstOctets.length; turn++) {
      const octet = at(firstOctets, start + turn);
      const offset = Math.ceil((this.next.get(octet) ?? 256) / size) * size;
      if (offset + size > 2 ** 24) continue;
      this.next.set(octet, offset + size + 256 * this.random.below(40));
      const block = { ...facts, first: octet * 2 ** 24 + offset, size };
      this.blocks.push(block);
      return block;
    }
    throw new RangeError(`the address plan has no room for ${size} addresses`);
  }
}
