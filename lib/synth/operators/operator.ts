import type { AccountPlan } from '@/lib/synth/account';
import type { AddressAt } from '@/lib/synth/addresses';
import { type Device, personalDevice } from '@/lib/synth/clients';
import type { Foundry } from '@/lib/synth/foundry';
import { type Country, countryByCode } from '@/lib/synth/geography';
import { drawPerson, fullName } from '@/lib/synth/identities';
import { giftBatch, type Instrument, issuerBin, personalCard } from '@/lib/synth/instruments';
import type { CampaignPlan, Lane } from '@/lib/synth/operators/lane';
import { type ProxyPool, rentedRange } from '@/lib/synth/operators/proxies';
import type { Tactics } from '@/lib/synth/operators/tactics';
import { at, type Random } from '@/lib/synth/random';
import { adjectives, nouns } from '@/lib/synth/words/people';

/** A place where staff sit: what leaks when an account is handled by hand. */
export interface Desk {
  device: Device;
  address: AddressAt;
}

/** One operator: who runs the accounts. Campaigns and actors are separate claims. */
export interface OperatorPlan {
  id: string;
  name: string;
  tactics: Tactics;
  size: number;
  campaigns: CampaignPlan[];
  accounts: AccountPlan[];
  lanes: Lane[];
  proxy: ProxyPool | undefined;
}

/** What an operator has bought and set up before it opens accounts. */
export interface Workshop {
  staffCountry: Country;
  desks: Desk[];
  /** Farm machines for shared-device operators. */
  machines: Device[];
  sharedInstruments: Instrument[];
  programmeBin: string;
  programmeCountry: string;
  mailDomain: string;
  mailWords: readonly [string, string];
  /** Variant of the anti-detect browser in use. */
  browserVariant: number;
  rented: (accountSeed: number) => AddressAt;
}

/** Accounts one member of staff looks after. */
export const accountsPerDesk = 30;
/** Accounts that share one machine in a farm. */
export const accountsPerMachine = 8;

/** Sets up an operator's workshop in proportion to its size. */
export function buildWorkshop(foundry: Foundry, plan: OperatorPlan, random: Random): Workshop {
  const { knobs } = foundry.settings;
  const staffCountry = countryByCode(plan.tactics.staffCountry);
  const count = (per: number): number => Math.max(1, Math.ceil(plan.size / per));
  const desk = (): Desk => ({
    device: personalDevice(random),
    address: foundry.internet.homeLine(staffCountry, random),
  });
  const instrument = (): Instrument =>
    plan.tactics.payment === 'gift-credit'
      ? giftBatch(random)
      : personalCard(staffCountry, fullName(drawPerson(random)), random);
  return {
    staffCountry,
    desks: Array.from({ length: count(accountsPerDesk) }, desk),
    machines: Array.from({ length: count(accountsPerMachine) }, () => personalDevice(random)),
    sharedInstruments: Array.from({ length: count(knobs.accountsPerInstrument) }, instrument),
    programmeBin: issuerBin(countryByCode('US'), 60 + random.below(3)),
    programmeCountry: 'US',
    mailDomain: `${random.pick(adjectives)}${random.pick(nouns)}mail.example`,
    mailWords: [random.pick(nouns), random.pick(adjectives)],
    browserVariant: random.below(4),
    rented: rentedRange(foundry.internet, random),
  };
}

/** Code name of an operator: two words and its number. */
export function operatorName(index: number, random: Random): string {
  const word = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return `${word(at(adjectives, random.bits()))} ${word(at(nouns, random.bits()))} ${index + 1}`;
}
