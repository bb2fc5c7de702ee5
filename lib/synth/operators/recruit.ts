import type { AccountPlan, Place } from '@/lib/synth/account';
import { type Device, disguisedDevice } from '@/lib/synth/clients';
import { buildAccount, type Foundry } from '@/lib/synth/foundry';
import { pickCountry } from '@/lib/synth/geography';
import { drawPerson, fullName, type Person, personalEmail } from '@/lib/synth/identities';
import { type Instrument, personalCard, virtualCard } from '@/lib/synth/instruments';
import {
  accountsPerDesk,
  accountsPerMachine,
  type OperatorPlan,
  type Workshop,
} from '@/lib/synth/operators/operator';
import { proxyAddress } from '@/lib/synth/operators/proxies';
import { at, type Random } from '@/lib/synth/random';

export interface Recruitment {
  createdMs: number;
  /** Position in the operator's order of sign-up: neighbours share desks, machines and instruments. */
  turn: number;
  /** The banned account this one replaces. */
  replaces: AccountPlan | undefined;
}

/** Opens one account for an operator. */
export function recruit(
  foundry: Foundry,
  operator: OperatorPlan,
  workshop: Workshop,
  { createdMs, turn, replaces }: Recruitment,
  random: Random,
): AccountPlan {
  const { knobs } = foundry.settings;
  const person = drawPerson(random);
  const country = random.chance(0.25) ? workshop.staffCountry : pickCountry(random);
  const inherits = replaces !== undefined && random.chance(knobs.inheritance);
  const account = buildAccount(
    foundry,
    {
      segment: 'operated',
      country,
      person,
      email: mailOf(workshop, operator, person, knobs.patternedEmail, random),
      tier: random.chance(0.8) ? 'api' : 'pro',
      createdMs,
      places: placesOf(foundry, operator, workshop, turn, random),
      instruments: inherits
        ? replaces.instruments
        : [instrumentOf(operator, workshop, turn, person, knobs.sharedInstrument, random)],
      activity: {
        shape: operator.tactics.isReseller ? 'relay' : operator.tactics.hours,
        utcOffsetHours: workshop.staffCountry.utcOffsetHours,
        isProgram: true,
        thinkSeconds: random.logNormal(12, 0.6),
        sittingMean: 12,
      },
    },
    random,
  );
  account.operator = operator.id;
  account.status = 'active';
  account.endedMs = Number.POSITIVE_INFINITY;
  if (inherits) account.places = [...account.places, ...replaces.places.slice(1)];
  return account;
}

function mailOf(
  workshop: Workshop,
  operator: OperatorPlan,
  person: Person,
  patterned: number,
  random: Random,
): string {
  if (!random.chance(patterned)) return personalEmail(person, random);
  const [noun, adjective] = workshop.mailWords;
  return operator.tactics.mail === 'own-domain'
    ? `${person.given.toLowerCase()}${random.whole(1000, 9999)}@${workshop.mailDomain}`
    : `${adjective}.${noun}.${random.whole(10_000, 99_999)}@postbox.example`;
}

/** Accounts whose staff now and then look in through a consumer VPN, like many an honest user. */
const vpnVisitors = 0.2;

/** The way the account's programs go out, and for the careless the desk it was opened from, which comes last. */
function placesOf(
  { settings, internet }: Foundry,
  operator: OperatorPlan,
  workshop: Workshop,
  turn: number,
  random: Random,
): Place[] {
  const seed = random.bits();
  const { deskSlip } = settings.knobs;
  const { network, devices } = operator.tactics;
  const wantsProxy = network === 'proxy' || (network === 'both' && random.chance(0.5));
  const address = operator.proxy && wantsProxy ? proxyAddress(operator.proxy, seed) : workshop.rented(seed);
  const device: Device =
    devices === 'shared' && random.chance(deskSlip)
      ? at(workshop.machines, Math.floor(turn / accountsPerMachine))
      : disguisedDevice(workshop.browserVariant, random);
  const places: Place[] = [{ address, device, weight: 10, country: pickCountry(random).code }];
  if (random.chance(vpnVisitors))
    places.push({ address: internet.vpn(random), device, weight: 2, country: 'NL' });
  if (random.chance(deskSlip)) {
    const desk = at(workshop.desks, Math.floor(turn / accountsPerDesk));
    places.push({ ...desk, weight: 1, country: workshop.staffCountry.code });
  }
  return places;
}

function instrumentOf(
  operator: OperatorPlan,
  workshop: Workshop,
  turn: number,
  person: Person,
  sharedShare: number,
  random: Random,
): Instrument {
  if (random.chance(sharedShare)) {
    const each = Math.max(1, Math.floor(operator.size / workshop.sharedInstruments.length));
    return at(workshop.sharedInstruments, Math.floor(turn / each));
  }
  return operator.tactics.payment === 'virtual-cards'
    ? virtualCard(workshop.programmeBin, workshop.programmeCountry, fullName(person), random)
    : personalCard(pickCountry(random), fullName(person), random);
}
