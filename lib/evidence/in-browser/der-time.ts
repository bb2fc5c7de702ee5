import { type DerElement, DerError, derTag } from './der';

const written = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/;

/** UTCTime has two digits for a year from 1950 to 2049 (RFC 5280 §4.1.2.5.1). */
const centuryOf = (year: string): string => (Number(year) < 50 ? '20' : '19');

/**
 * A GeneralizedTime or UTCTime in UTC (X.690 §11.7 and §11.8) as epoch ms; what is finer than a millisecond is left out.
 * Throws DerError for what is no time: bytes of another type, or digits that no calendar or clock has.
 */
export function readTime(element: DerElement | undefined): number {
  if (element?.tag !== derTag.generalizedTime && element?.tag !== derTag.utcTime)
    throw new DerError('A time is missing or of another type.');
  const text = new TextDecoder('latin1').decode(element.content);
  const match = written.exec(element.tag === derTag.utcTime ? centuryOf(text.slice(0, 2)) + text : text);
  if (!match) throw new DerError(`The time "${text}" cannot be read.`);
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  const toTheSecond = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${toTheSecond}${fraction.slice(0, 4)}Z`);
  // A parser may take the 31st of February for the 3rd of March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(toTheSecond))
    throw new DerError(`The time "${text}" is in no calendar.`);
  return time;
}
