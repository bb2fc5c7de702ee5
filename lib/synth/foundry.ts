import type { AccountPlan, Activity, Interests, Place } from '@/lib/synth/account';
import { dayMs, hourMs, windowEndMs, windowStartMs } from '@/lib/synth/calendar';
import { personalDevice } from '@/lib/synth/clients';
import { type Country, pickCountry } from '@/lib/synth/geography';
import { drawPerson, drawPhone, fullName, type Person, personalEmail } from '@/lib/synth/identities';
import { type Instrument, personalCard } from '@/lib/synth/instruments';
import type { Internet } from '@/lib/synth/internet';
import { mix, type Random } from '@/lib/synth/random';
import type { WorldSettings } from '@/lib/synth/settings';
import { scatter, token } from '@/lib/synth/tokens';

/** What the segments share while a world is being peopled. */
export interface Foundry {
  settings: WorldSettings;
  internet: Internet;
  /** Hands out account ids that tell nothing of order or group. */
  nextAccountId: () => string;
  nextSerial: () => number;
  /** The address itself, or the next free one with a number: no two accounts share an address. */
  claimEmail: (email: string) => string;
}

export function createFoundry(settings: WorldSettings, internet: Internet): Foundry {
  let accounts = 0;
  let serial = 0;
  const emails = new Set<string>();
  return {
    settings,
    internet,
    nextAccountId: () => `acct_${token(scatter(accounts++, settings.seedHash))}`,
    nextSerial: () => ++serial,
    claimEmail: (email) => {
      let free = email;
      for (let turn = 2; emails.has(free); turn++) free = email.replace('@', `${turn}@`);
      emails.add(free);
      return free;
    },
  };
}

/** Parts of an account that a segment decides; what it leaves out is drawn as for any ordinary person. */
export interface AccountDraft {
  segment: string;
  country?: Country;
  person?: Person;
  email?: string;
  organization?: string;
  tier?: AccountPlan['tier'];
  createdMs?: number;
  places?: readonly Place[];
  instruments?: readonly Instrument[];
  activity?: Partial<Activity>;
  interests?: Interests;
  invitedBy?: string | undefined;
}

/** Builds an honest account from a draft. */
export function buildAccount(foundry: Foundry, draft: AccountDraft, random: Random): AccountPlan {
  const country = draft.country ?? pickCountry(random);
  const person = draft.person ?? drawPerson(random);
  const createdMs = draft.createdMs ?? ordinaryCreation(random);
  const closes = random.chance(0.03);
  const endedMs = closes ? createdMs + random.between(5 * dayMs, 300 * dayMs) : Number.POSITIVE_INFINITY;
  const gone = endedMs < windowEndMs && endedMs > windowStartMs + 3 * dayMs;
  return {
    id: foundry.nextAccountId(),
    seed: random.bits(),
    segment: draft.segment,
    createdMs,
    endedMs: gone ? endedMs : Number.POSITIVE_INFINITY,
    status: gone ? 'closed' : 'active',
    displayName: random.chance(0.2) ? person.given : fullName(person),
    email: foundry.claimEmail(draft.email ?? personalEmail(person, random)),
    phone: random.chance(0.55) ? drawPhone(country, random) : undefined,
    organization: draft.organization,
    tier: draft.tier ?? (random.chance(0.6) ? 'free' : 'pro'),
    country,
    places: draft.places ?? ordinaryPlaces(foundry.internet, country, random),
    instruments: draft.instruments ?? ordinaryInstruments(country, person, random),
    activity: ordinaryActivity(country, random, draft.activity),
    interests: draft.interests ?? ordinaryInterests(random),
    invitedBy: draft.invitedBy,
    tenancies: [],
    operator: undefined,
    ownExchanges: 0,
  };
}

/** Moves an account's creation; an account that would have closed before it stays open instead. */
export function joinAt(account: AccountPlan, createdMs: number): void {
  account.createdMs = createdMs;
  if (account.endedMs > createdMs + dayMs) return;
  account.endedMs = Number.POSITIVE_INFINITY;
  account.status = 'active';
}

/** Two thirds of the crowd joined over the two years before the window, the rest during it. */
export function ordinaryCreation(random: Random): number {
  const at = random.chance(0.66)
    ? windowStartMs - random.between(0, 1) ** 1.5 * 730 * dayMs
    : windowStartMs + random.float() * (windowEndMs - windowStartMs - 4 * dayMs);
  return Math.floor(at / dayMs) * dayMs + Math.floor((7 + random.float() * 15) * hourMs);
}

/** Home, phone and for some a VPN: the addresses of one person. */
export function ordinaryPlaces(internet: Internet, country: Country, random: Random): Place[] {
  const home = personalDevice(random);
  const places = [
    { address: internet.homeLine(country, random), device: home, weight: 6, country: country.code },
  ];
  if (random.chance(0.5)) {
    const phone = personalDevice(random);
    places.push({
      address: internet.mobile(country, random),
      device: phone,
      weight: 3,
      country: country.code,
    });
  }
  if (random.chance(0.09)) {
    places.push({ address: internet.vpn(random), device: home, weight: random.between(1, 9), country: 'NL' });
  }
  return places;
}

export function ordinaryInstruments(country: Country, person: Person, random: Random): Instrument[] {
  if (random.chance(0.45)) return [];
  const count = random.chance(0.12) ? 2 : 1;
  return Array.from({ length: count }, () => personalCard(country, fullName(person), random));
}

function ordinaryActivity(country: Country, random: Random, draft: Partial<Activity> = {}): Activity {
  return {
    shape: 'evening',
    utcOffsetHours: country.utcOffsetHours,
    weight: random.logNormal(1, 1.25),
    sittingMean: random.between(3, 9),
    thinkSeconds: random.logNormal(70, 0.5),
    isProgram: false,
    ...draft,
  };
}

/** Mostly prompts of their own, some of the popular ones everybody copies. */
export function ordinaryInterests(random: Random): Interests {
  const popular = random.between(0.1, 0.5);
  return {
    sources: [
      ['freeForm', 1 - popular],
      ['popular', popular],
      ['launch', 0.03],
    ],
    taste: mix(random.bits(), 3),
  };
}
