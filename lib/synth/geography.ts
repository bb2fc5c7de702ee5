import { at, type Random } from '@/lib/synth/random';

export interface Country {
  code: string;
  utcOffsetHours: number;
  language: string;
  /** Digits of the country calling code. */
  callingCode: string;
  /** Relative number of honest users. */
  weight: number;
}

/** Countries with rounded weights; half-hour zones are left out so that hours stay whole. */
export const countries: readonly Country[] = [
  { code: 'US', utcOffsetHours: -6, language: 'en', callingCode: '1', weight: 26 },
  { code: 'GB', utcOffsetHours: 0, language: 'en', callingCode: '44', weight: 9 },
  { code: 'DE', utcOffsetHours: 1, language: 'de', callingCode: '49', weight: 8 },
  { code: 'FR', utcOffsetHours: 1, language: 'fr', callingCode: '33', weight: 7 },
  { code: 'BR', utcOffsetHours: -3, language: 'pt', callingCode: '55', weight: 8 },
  { code: 'JP', utcOffsetHours: 9, language: 'ja', callingCode: '81', weight: 7 },
  { code: 'KR', utcOffsetHours: 9, language: 'ko', callingCode: '82', weight: 5 },
  { code: 'CA', utcOffsetHours: -5, language: 'en', callingCode: '1', weight: 5 },
  { code: 'ES', utcOffsetHours: 1, language: 'es', callingCode: '34', weight: 4 },
  { code: 'NL', utcOffsetHours: 1, language: 'nl', callingCode: '31', weight: 3 },
  { code: 'PL', utcOffsetHours: 1, language: 'pl', callingCode: '48', weight: 4 },
  { code: 'ID', utcOffsetHours: 7, language: 'id', callingCode: '62', weight: 5 },
  { code: 'SG', utcOffsetHours: 8, language: 'en', callingCode: '65', weight: 2 },
  { code: 'VN', utcOffsetHours: 7, language: 'vi', callingCode: '84', weight: 3 },
  { code: 'MX', utcOffsetHours: -6, language: 'es', callingCode: '52', weight: 4 },
];

export function pickCountry(random: Random): Country {
  return random.weighted(countries, (country) => country.weight);
}

/** The country with a code; the first one when the code is unknown. */
export function countryByCode(code: string): Country {
  return countries.find((country) => country.code === code) ?? at(countries, 0);
}
