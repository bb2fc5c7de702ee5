import { hoursPerWeek } from '@/lib/domain/hour-of-week';

const zero = 0x30;

/**
 * The compact histogram (lib/domain/hour-of-week) of the uses in `hours`: numbers `count * 168 + hour` in any order, blanks
 * between them, the same hour as often as it likes. Runs once per relationship over all uses of an import, hence by hand.
 */
export function hourOfWeekText(hours: string): string {
  const counts = new Float64Array(hoursPerWeek);
  let number = 0;
  for (let at = 0; at <= hours.length; at += 1) {
    const digit = at < hours.length ? hours.charCodeAt(at) - zero : -1;
    if (digit >= 0) number = number * 10 + digit;
    else {
      const hour = number % hoursPerWeek;
      counts[hour] = (counts[hour] ?? 0) + (number - hour) / hoursPerWeek;
      number = 0;
    }
  }
  let text = '';
  for (let hour = 0; hour < hoursPerWeek; hour += 1) {
    const count = counts[hour] ?? 0;
    if (count > 0) text += `${text === '' ? '' : ' '}${hour}:${count}`;
  }
  return text;
}
