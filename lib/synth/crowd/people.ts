import type { AccountPlan, Place, Relation } from '@/lib/synth/account';
import { dayMs, hourMs, releaseMs, windowEndMs } from '@/lib/synth/calendar';
import { personalDevice } from '@/lib/synth/clients';
import type { Segment } from '@/lib/synth/crowd/segment';
import { buildAccount, joinAt, ordinaryPlaces } from '@/lib/synth/foundry';
import { pickCountry } from '@/lib/synth/geography';
import { drawPerson, fullName, type Person } from '@/lib/synth/identities';
import { giftBatch, type Instrument, personalCard } from '@/lib/synth/instruments';
import { familyNames } from '@/lib/synth/words/people';

/** One person, one account. */
export const solo: Segment = {
  name: 'solo',
  share: 0.42,
  size: () => 1,
  build: (foundry, _size, random) => ({ accounts: [buildAccount(foundry, { segment: 'solo' }, random)] }),
};

/** Two to five people behind one line; parents pay with one card, and the old laptop is everybody's. */
export const household: Segment = {
  name: 'household',
  share: 0.16,
  size: (random) => random.whole(2, 5),
  trap: 'household',
  build: (foundry, size, random) => {
    const country = pickCountry(random);
    const family = random.pick(familyNames);
    const line = foundry.internet.homeLine(country, random);
    const laptop = random.chance(0.4) ? personalDevice(random) : undefined;
    const card = random.chance(0.5) ? personalCard(country, fullName(drawPerson(random)), random) : undefined;
    const accounts = Array.from({ length: size }, (_, turn) => {
      const person: Person = { ...drawPerson(random), family };
      const own: Place[] = ordinaryPlaces(foundry.internet, country, random).map((place, i) =>
        i === 0 ? { ...place, address: line } : place,
      );
      if (laptop) own.push({ address: line, device: laptop, weight: 2, country: country.code });
      const instruments: Instrument[] | undefined = card && turn > 0 ? [card] : undefined;
      return buildAccount(
        foundry,
        { segment: 'household', country, person, places: own, ...(instruments ? { instruments } : {}) },
        random,
      );
    });
    const invited = random.chance(0.5) ? invitations(accounts) : [];
    return { accounts, relations: card ? [...invited, ...upkeep(accounts)] : invited };
  },
};

/** Everyone in the group came by the first one's invitation, a day or more after them. */
function invitations(accounts: readonly AccountPlan[]): Relation[] {
  const host = accounts[0];
  if (!host) return [];
  return accounts.slice(1).map((guest) => {
    guest.invitedBy = host.id;
    joinAt(guest, Math.min(windowEndMs - 2 * dayMs, Math.max(guest.createdMs, host.createdMs + dayMs)));
    return { source: host.id, target: guest.id, kind: 'invited', atMs: guest.createdMs, amount: undefined };
  });
}

/** The head of the household pays for everyone else. */
function upkeep(accounts: readonly AccountPlan[]): Relation[] {
  const head = accounts[0];
  if (!head) return [];
  return accounts.slice(1).map((member) => {
    const atMs = Math.max(head.createdMs, member.createdMs) + hourMs;
    return { source: head.id, target: member.id, kind: 'paid_for', atMs, amount: 20 };
  });
}

/** Someone who works from many countries: hotel lines, airport Wi-Fi, a VPN. */
export const traveller: Segment = {
  name: 'traveller',
  share: 0.03,
  size: () => 1,
  trap: 'traveller',
  build: (foundry, _size, random) => {
    const home = pickCountry(random);
    const device = personalDevice(random);
    const places = Array.from({ length: random.whole(3, 7) }, () => {
      const abroad = pickCountry(random);
      const address = random.chance(0.5)
        ? foundry.internet.mobile(abroad, random)
        : foundry.internet.gateway(abroad, 1, random);
      return { address, device, weight: random.between(1, 4), country: abroad.code };
    });
    places.push({ address: foundry.internet.vpn(random), device, weight: 2, country: 'NL' });
    return { accounts: [buildAccount(foundry, { segment: 'traveller', country: home, places }, random)] };
  },
};

/** Buyers of prepaid credit from a shop that resells one batch: they share a token and nothing else. */
export const giftBuyers: Segment = {
  name: 'gift-buyers',
  share: 0.04,
  size: (random) => random.whole(15, 70),
  trap: 'resold-gift-card',
  build: (foundry, size, random) => {
    const batch = giftBatch(random);
    const accounts = Array.from({ length: size }, () =>
      buildAccount(foundry, { segment: 'gift-buyers', instruments: [batch], tier: 'pro' }, random),
    );
    return { accounts, sharedValues: [{ kind: 'payment_method', value: batch.method, class: 'reseller' }] };
  },
};

/** People who sign up within hours of the release: a burst with nobody behind it. */
export const launchRush: Segment = {
  name: 'launch-rush',
  share: 0.05,
  size: (random) => random.whole(20, 60),
  trap: 'launch-rush',
  build: (foundry, size, random) => ({
    accounts: Array.from({ length: size }, () =>
      buildAccount(
        foundry,
        {
          segment: 'launch-rush',
          createdMs: Math.floor(releaseMs + random.exponential(9 * hourMs)),
          tier: 'free',
          interests: {
            sources: [
              ['launch', 0.5],
              ['popular', 0.3],
              ['freeForm', 0.2],
            ],
            taste: random.bits(),
          },
        },
        random,
      ),
    ),
  }),
};

/** Friends who use one account from their own homes: the account joins households that have nothing in common. */
export const sharedAccount: Segment = {
  name: 'shared-account',
  share: 0.02,
  size: (random) => random.whole(3, 4),
  trap: 'shared-account',
  build: (foundry, size, random) => {
    const friends = Array.from({ length: size }, () =>
      buildAccount(foundry, { segment: 'shared-account' }, random),
    );
    const [host, ...guests] = friends;
    if (host) host.places = [...host.places, ...guests.flatMap((guest) => guest.places.slice(0, 1))];
    return { accounts: friends };
  },
};

/** Followers of one influencer's referral code: hundreds of invitations from one account. */
export const followers: Segment = {
  name: 'followers',
  share: 0.03,
  size: (random) => random.whole(40, 160),
  trap: 'referral-code',
  build: (foundry, size, random) => {
    const accounts = Array.from({ length: size }, () =>
      buildAccount(foundry, { segment: 'followers' }, random),
    );
    return { accounts, relations: invitations(accounts) };
  },
};
