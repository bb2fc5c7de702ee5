import {
  type AddressAt,
  type AddressBlock,
  AddressPlan,
  formatIpv4,
  formatIpv6,
} from '@/lib/synth/addresses';
import { dayMs, hourMs } from '@/lib/synth/calendar';
import { type Country, countries } from '@/lib/synth/geography';
import { at, mix, type Random } from '@/lib/synth/random';
import { accessNames, carrierNames, cloudNames, vpnNames } from '@/lib/synth/words/networks';

/** An access provider. Its lines hold one address each, which moves on to another line when the lease ends. */
export interface AccessProvider {
  block: AddressBlock;
  leaseDays: number;
  ipv6Prefix: string;
  linesUsed: number;
}

/** Everything that carries traffic in a world. Built once; lines and offices are taken from it as people move in. */
export class Internet {
  readonly plan: AddressPlan;
  readonly vpnExits: { provider: string; addresses: string[] }[] = [];
  private readonly access = new Map<string, AccessProvider[]>();
  private readonly carriers = new Map<string, AddressBlock>();
  private readonly clouds: string[][] = [];
  private readonly business = new Map<string, { block: AddressBlock; used: number }>();
  private readonly random: Random;
  private asn = 210_000;

  constructor(random: Random, accounts: number) {
    this.random = random;
    this.plan = new AddressPlan(random.fork('blocks'));
    const weightTotal = countries.reduce((sum, country) => sum + country.weight, 0);
    for (const country of countries) this.wire(country, (accounts * country.weight) / weightTotal);
    this.buildVpns(accounts);
    this.buildClouds(accounts);
  }

  nextAsn(): number {
    this.asn += 1 + this.random.below(9);
    return this.asn;
  }

  private wire(country: Country, accounts: number): void {
    const providers = [0, 1].map((turn) => {
      const asName = `${at(accessNames, this.random.below(accessNames.length) + turn)} ${country.code}`;
      const facts = {
        asn: this.nextAsn(),
        asName,
        country: country.code,
        networkClass: 'residential',
      } as const;
      return {
        block: this.plan.allocate(Math.max(1024, accounts * 4), facts),
        leaseDays: at([3, 10, 30, 3650], this.random.below(4)),
        ipv6Prefix: `2a0${this.random.whole(1, 9)}:${this.random.whole(0x101, 0xffff).toString(16)}`,
        linesUsed: 0,
      };
    });
    this.access.set(country.code, providers);
    this.carriers.set(
      country.code,
      this.plan.allocate(256, {
        asn: this.nextAsn(),
        asName: `${this.random.pick(carrierNames)} ${country.code}`,
        country: country.code,
        networkClass: 'cgnat',
      }),
    );
  }

  private buildVpns(accounts: number): void {
    for (const provider of vpnNames) {
      const facts = { asn: this.nextAsn(), asName: provider, country: 'NL', networkClass: 'vpn' } as const;
      const block = this.plan.allocate(256, facts);
      const exits = Math.min(250, Math.max(3, Math.round(accounts * 0.0005)));
      const addresses = Array.from({ length: exits }, (_, i) => formatIpv4(block.first + 2 + i));
      this.vpnExits.push({ provider, addresses });
    }
  }

  private buildClouds(accounts: number): void {
    for (const cloud of cloudNames) {
      const facts = {
        asn: this.nextAsn(),
        asName: cloud,
        country: 'US',
        networkClass: 'datacenter',
      } as const;
      const block = this.plan.allocate(4096, facts);
      const gateways = Math.min(200, Math.max(2, Math.round(accounts * 0.0004)));
      this.clouds.push(
        Array.from({ length: gateways }, (_, i) => formatIpv4(block.first + (mix(block.first, i) % 4096))),
      );
    }
  }

  /** A home line: one address at a time, sometimes IPv6 as well. */
  homeLine(country: Country, random: Random): AddressAt {
    const provider = random.pick(this.access.get(country.code) ?? []);
    const line = Math.imul(provider.linesUsed++, 0x2545f491) & (provider.block.size - 1);
    const dualStack = random.chance(0.25);
    const network = `${provider.ipv6Prefix}:${(line >>> 12) + 1}:${(line & 0xfff) + 1}`;
    return (atMs, salt) => {
      if (dualStack && (mix(salt, line) & 1) === 1)
        return formatIpv6(network, mix(line, Math.floor(atMs / dayMs)));
      const epoch = Math.floor(atMs / (provider.leaseDays * dayMs));
      return formatIpv4(provider.block.first + ((line + Math.imul(epoch, 97)) & (provider.block.size - 1)));
    };
  }

  /** A phone behind carrier NAT: one of a few shared addresses of the region, changing by the hour. */
  mobile(country: Country, random: Random): AddressAt {
    const block = this.carriers.get(country.code);
    const first = block?.first ?? 0;
    const region = random.below(6) * 3;
    return (atMs, salt) => formatIpv4(first + 8 + region + (mix(salt, Math.floor(atMs / hourMs)) % 3));
  }

  /** A commercial VPN: any exit of one provider, another one for each session. */
  vpn(random: Random): AddressAt {
    const { addresses } = random.pick(this.vpnExits);
    return (_atMs, salt) => at(addresses, salt);
  }

  /** A program in a public cloud: leaves through a gateway that many customers share. */
  cloud(random: Random): AddressAt {
    const gateways = random.pick(this.clouds);
    const home = random.below(gateways.length);
    return (_atMs, salt) => at(gateways, home + (salt % 2));
  }

  /** Gateways of an organisation: `count` fixed addresses behind which everyone sits. */
  gateway(country: Country, count: number, random: Random): AddressAt {
    let held = this.business.get(country.code);
    if (!held || held.used + count > held.block.size) {
      const facts = {
        asn: this.nextAsn(),
        asName: `${random.pick(accessNames)} Business ${country.code}`,
        country: country.code,
        networkClass: 'corporate',
      } as const;
      held = { block: this.plan.allocate(1024, facts), used: 4 };
      this.business.set(country.code, held);
    }
    const first = held.block.first + held.used;
    held.used += count + random.below(3);
    return (_atMs, salt) => formatIpv4(first + (salt % count));
  }
}
