import type { Country } from '@/lib/synth/geography';
import type { Random } from '@/lib/synth/random';
import { adjectives, familyNames, freeMail, givenNames, nouns, trades } from '@/lib/synth/words/people';

export interface Person {
  given: string;
  family: string;
}

export function drawPerson(random: Random): Person {
  return { given: random.pick(givenNames), family: random.pick(familyNames) };
}

export function fullName({ given, family }: Person): string {
  return `${given} ${family}`;
}

/** An address as people choose them, at a free mail provider. */
export function personalEmail(person: Person, random: Random): string {
  const given = person.given.toLowerCase();
  const family = person.family.toLowerCase();
  const year = String(random.whole(60, 109) % 100).padStart(2, '0');
  const local = random.pick([
    `${given}.${family}`,
    `${given}${family}${year}`,
    `${given.charAt(0)}${family}${random.whole(1, 999)}`,
    `${given}_${random.pick(nouns)}`,
    `${random.pick(adjectives)}${random.pick(nouns)}${year}`,
    `${family}.${given}${random.whole(1, 99)}`,
    `${given}.${family.charAt(0)}.${random.whole(100, 9999)}`,
  ]);
  return `${local}@${random.weighted(freeMail, (provider) => provider.weight).domain}`;
}

export function workEmail(person: Person, domain: string, random: Random): string {
  const suffix = random.chance(0.15) ? String(random.whole(2, 40)) : '';
  return `${person.given}.${person.family}${suffix}@${domain}`.toLowerCase();
}

/** A telephone number in E.164 with nine national digits. */
export function drawPhone(country: Country, random: Random): string {
  return `+${country.callingCode}${random.whole(200_000_000, 989_999_999)}`;
}

/** A company with the domain it sends mail from; the serial keeps names apart in large worlds. */
export function drawCompany(random: Random, serial: number): { name: string; domain: string } {
  const family = random.pick(familyNames);
  const trade = random.pick(trades);
  return {
    name: `${family} ${trade}`,
    domain: `${family}-${trade}-${serial}.example`.toLowerCase(),
  };
}

export function drawSchool(random: Random, serial: number): { name: string; domain: string } {
  const place = random.pick(nouns);
  const name = `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
  return { name: `${name}wood University`, domain: `${place}wood-${serial}.edu.example` };
}
