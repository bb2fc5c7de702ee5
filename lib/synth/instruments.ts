import { type Country, countries } from '@/lib/synth/geography';
import { mix, type Random } from '@/lib/synth/random';
import { token } from '@/lib/synth/tokens';

/** Something that pays. `method` is a token, never a number that could be a card's. */
export interface Instrument {
  method: string;
  kind: 'card' | 'wallet' | 'bank' | 'gift' | 'crypto';
  bin: string | undefined;
  issuerCountry: string | undefined;
  billingName: string | undefined;
}

/** BIN of one of a country's issuers; the first issuers hold most cards. */
export function issuerBin(country: Country, issuer: number): string {
  const place = countries.findIndex((candidate) => candidate.code === country.code);
  return String(400_000 + (mix(place, issuer) % 199_999));
}

export function personalCard(country: Country, holder: string, random: Random): Instrument {
  const issuer = Math.floor(random.float() ** 2.2 * 12);
  const kind = random.weighted(
    ['card', 'wallet', 'bank'] as const,
    (k) => ({ card: 8, wallet: 2, bank: 1 })[k],
  );
  return {
    method: `pm_${token(random.bits())}`,
    kind,
    bin: kind === 'card' ? issuerBin(country, issuer) : undefined,
    issuerCountry: country.code,
    billingName: holder,
  };
}

/** A virtual card: a token of its own under the BIN of one programme. */
export function virtualCard(bin: string, country: string, holder: string, random: Random): Instrument {
  return {
    method: `pm_${token(random.bits())}`,
    kind: 'card',
    bin,
    issuerCountry: country,
    billingName: holder,
  };
}

/** One batch of prepaid credit, sold on in pieces: many buyers show the same token. */
export function giftBatch(random: Random): Instrument {
  const method = `gift_${token(random.bits())}`;
  return { method, kind: 'gift', bin: undefined, issuerCountry: undefined, billingName: undefined };
}
