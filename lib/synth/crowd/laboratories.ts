import { personalDevice, programClient } from '@/lib/synth/clients';
import type { Segment } from '@/lib/synth/crowd/segment';
import { buildAccount } from '@/lib/synth/foundry';
import { pickCountry } from '@/lib/synth/geography';
import { drawCompany, drawPerson, workEmail } from '@/lib/synth/identities';

/** A laboratory that runs public benchmarks: round the clock, pipelined, with prompts that many others send too. */
export const benchmarkRunner: Segment = {
  name: 'benchmark-runner',
  share: 0.012,
  size: () => 1,
  trap: 'benchmark-run',
  build: (foundry, _size, random) => {
    const country = pickCountry(random);
    const laboratory = drawCompany(random, foundry.nextSerial());
    const person = drawPerson(random);
    const cluster = {
      address: foundry.internet.cloud(random),
      device: programClient(random),
      weight: 12,
      country: 'US',
    };
    const desk = {
      address: foundry.internet.gateway(country, 1, random),
      device: personalDevice(random),
      weight: 1,
      country: country.code,
    };
    const account = buildAccount(
      foundry,
      {
        segment: 'benchmark-runner',
        country,
        person,
        email: workEmail(person, laboratory.domain, random),
        organization: laboratory.name,
        tier: 'api',
        places: [cluster, desk],
        activity: {
          shape: 'machine',
          weight: random.logNormal(14, 0.6),
          isProgram: true,
          thinkSeconds: 1,
          sittingMean: 80,
        },
        interests: {
          sources: [
            ['benchmark', 0.95],
            ['framework', 0.05],
          ],
          taste: random.bits(),
        },
      },
      random,
    );
    return { accounts: [account] };
  },
};

/** A licensed aggregator: one account, everybody's prompts, from a handful of servers. */
export const aggregator: Segment = {
  name: 'aggregator',
  share: 0.0006,
  size: () => 1,
  trap: 'licensed-aggregator',
  build: (foundry, _size, random) => {
    const company = drawCompany(random, foundry.nextSerial());
    const person = drawPerson(random);
    const servers = [0, 1].map(() => ({
      address: foundry.internet.cloud(random),
      device: programClient(random),
      weight: 1,
      country: 'US',
    }));
    const account = buildAccount(
      foundry,
      {
        segment: 'aggregator',
        person,
        email: workEmail(person, company.domain, random),
        organization: company.name,
        tier: 'api',
        places: servers,
        activity: {
          shape: 'relay',
          weight: random.logNormal(90, 0.4),
          isProgram: true,
          thinkSeconds: 2,
          sittingMean: 60,
        },
        interests: {
          sources: [
            ['popular', 0.3],
            ['freeForm', 0.4],
            ['framework', 0.2],
            ['benchmark', 0.1],
          ],
          taste: random.bits(),
        },
      },
      random,
    );
    return {
      accounts: [account],
      sharedValues: [{ kind: 'account', value: account.id, class: 'reseller' }],
    };
  },
};
