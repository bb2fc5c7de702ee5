import type { AccountPlan, Relation } from '@/lib/synth/account';
import { dayMs, hourMs, minuteMs, windowEndMs, windowStartMs } from '@/lib/synth/calendar';
import { managedDevice, personalDevice, programClient } from '@/lib/synth/clients';
import type { Segment } from '@/lib/synth/crowd/segment';
import { buildAccount, ordinaryCreation, ordinaryPlaces } from '@/lib/synth/foundry';
import { pickCountry } from '@/lib/synth/geography';
import { drawCompany, drawPerson, drawSchool, fullName, workEmail } from '@/lib/synth/identities';
import { giftBatch, issuerBin, virtualCard } from '@/lib/synth/instruments';

/** A firm: one gateway, one image on every laptop, virtual cards of one programme, prompts from the firm's wiki. */
export const office: Segment = {
  name: 'office',
  share: 0.1,
  size: (random) => random.whole(6, 60),
  trap: 'office',
  build: (foundry, size, random) => {
    const country = pickCountry(random);
    const company = drawCompany(random, foundry.nextSerial());
    const gateway = foundry.internet.gateway(country, 1, random);
    const image = personalDevice(random);
    const bin = issuerBin(country, 40 + random.below(4));
    const taste = random.bits();
    const onboarding = ordinaryCreation(random);
    const accounts = Array.from({ length: size }, (_, turn) => {
      const person = drawPerson(random);
      const home = ordinaryPlaces(foundry.internet, country, random)[0];
      const desk = {
        address: gateway,
        device: managedDevice(image, random),
        weight: 9,
        country: country.code,
      };
      const firstDay = random.chance(0.7) ? onboarding + turn * 3 * minuteMs : ordinaryCreation(random);
      return buildAccount(
        foundry,
        {
          segment: 'office',
          country,
          person,
          email: workEmail(person, company.domain, random),
          organization: company.name,
          tier: 'team',
          createdMs: Math.floor(firstDay),
          places: home ? [desk, { ...home, weight: 1.5 }] : [desk],
          instruments: [virtualCard(bin, country.code, company.name, random)],
          activity: { shape: 'office' },
          interests: {
            sources: [
              ['popular', 0.5],
              ['freeForm', 0.5],
            ],
            taste,
          },
        },
        random,
      );
    });
    return { accounts, relations: workspace(accounts) };
  },
};

function workspace(accounts: readonly AccountPlan[]): Relation[] {
  const owner = accounts[0];
  if (!owner) return [];
  return accounts.slice(1).map((member) => ({
    source: owner.id,
    target: member.id,
    kind: 'same_workspace',
    atMs: Math.max(owner.createdMs, member.createdMs),
    amount: undefined,
  }));
}

/** A university: hundreds behind a few addresses, coursework the whole class sends in the same week. */
export const campus: Segment = {
  name: 'campus',
  share: 0.07,
  size: (random) => random.whole(80, 420),
  trap: 'campus-nat',
  build: (foundry, size, random) => {
    const country = pickCountry(random);
    const school = drawSchool(random, foundry.nextSerial());
    const gateway = foundry.internet.gateway(country, random.whole(1, 3), random);
    const taste = random.bits();
    const accounts = Array.from({ length: size }, () => {
      const person = drawPerson(random);
      const own = ordinaryPlaces(foundry.internet, country, random);
      const device = own[0]?.device ?? personalDevice(random);
      return buildAccount(
        foundry,
        {
          segment: 'campus',
          country,
          person,
          ...(random.chance(0.7) ? { email: workEmail(person, school.domain, random) } : {}),
          places: [...own, { address: gateway, device, weight: 9, country: country.code }],
          activity: { shape: 'student' },
          interests: {
            sources: [
              ['coursework', 0.45],
              ['popular', 0.2],
              ['freeForm', 0.35],
            ],
            taste,
          },
        },
        random,
      );
    });
    return { accounts };
  },
};

/** A bootcamp: one room, one morning of sign-ups, one batch of gift credit, the same exercises in the same hour. */
export const bootcamp: Segment = {
  name: 'bootcamp',
  share: 0.03,
  size: (random) => random.whole(18, 45),
  trap: 'bootcamp',
  build: (foundry, size, random) => {
    const country = pickCountry(random);
    const room = foundry.internet.gateway(country, 1, random);
    const credit = giftBatch(random);
    const taste = random.bits();
    const day = windowStartMs + random.below(70) * dayMs;
    const morning = day + (9 - country.utcOffsetHours) * hourMs;
    const accounts = Array.from({ length: size }, () => {
      const own = ordinaryPlaces(foundry.internet, country, random);
      const device = own[0]?.device ?? personalDevice(random);
      return buildAccount(
        foundry,
        {
          segment: 'bootcamp',
          country,
          createdMs: Math.floor(morning + random.exponential(12 * minuteMs)),
          places: [{ address: room, device, weight: 12, country: country.code }, ...own],
          instruments: random.chance(0.8) ? [credit] : [],
          activity: { shape: 'office', weight: random.logNormal(2, 0.5) },
          interests: {
            sources: [
              ['coursework', 0.7],
              ['freeForm', 0.3],
            ],
            taste,
          },
        },
        random,
      );
    });
    return { accounts, sharedValues: [{ kind: 'payment_method', value: credit.method, class: 'reseller' }] };
  },
};

/** A firm that issues a virtual card for every project: one BIN, one billing name, many home workers. */
export const cardProgramme: Segment = {
  name: 'card-programme',
  share: 0.015,
  size: (random) => random.whole(10, 40),
  trap: 'corporate-virtual-cards',
  build: (foundry, size, random) => {
    const company = drawCompany(random, foundry.nextSerial());
    const country = pickCountry(random);
    const bin = issuerBin(country, 60);
    const start = windowStartMs + random.float() * 0.6 * (windowEndMs - windowStartMs);
    const accounts = Array.from({ length: size }, (_, turn) => {
      const person = drawPerson(random);
      return buildAccount(
        foundry,
        {
          segment: 'card-programme',
          country,
          person,
          email: workEmail(person, company.domain, random),
          organization: company.name,
          tier: 'api',
          createdMs: Math.floor(start + turn * random.between(2, 60) * minuteMs),
          instruments: [virtualCard(bin, country.code, fullName(person), random)],
          activity: { shape: 'office' },
        },
        random,
      );
    });
    return { accounts };
  },
};

/** Developers whose programs leave through the same cloud and CI gateways; unrelated, but for the gateway. */
export const cloudDevelopers: Segment = {
  name: 'cloud-developers',
  share: 0.06,
  size: () => 1,
  trap: 'cloud-nat',
  build: (foundry, _size, random) => {
    const country = pickCountry(random);
    const client = programClient(random);
    const cloud = { address: foundry.internet.cloud(random), device: client, weight: 9, country: 'US' };
    const account = buildAccount(
      foundry,
      {
        segment: 'cloud-developers',
        country,
        tier: 'api',
        places: [cloud, ...ordinaryPlaces(foundry.internet, country, random).slice(0, 1)],
        activity: {
          shape: random.chance(0.5) ? 'machine' : 'office',
          weight: random.logNormal(3, 1),
          isProgram: true,
          thinkSeconds: random.logNormal(8, 0.8),
          sittingMean: 20,
        },
        interests: {
          sources: [
            ['framework', 0.8],
            ['freeForm', 0.2],
          ],
          taste: random.bits(),
        },
      },
      random,
    );
    return { accounts: [account] };
  },
};
