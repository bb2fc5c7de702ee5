import { formatCount } from '@/components/ui/format/number';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const hours = [0, 6, 12, 18];

/** 168 counts from Monday 00:00 UTC as a heat map: the darker, the more. */
export function HourOfWeek({ counts, unit }: { counts: readonly number[]; unit: string }) {
  const maximum = Math.max(1, ...counts);
  return (
    <table
      aria-label={`${unit} by hour of the week, UTC`}
      className="w-full table-fixed border-separate border-spacing-px text-xs"
    >
      <thead>
        <tr>
          <th className="w-9" />
          {Array.from({ length: 24 }, (_, hour) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the hour is the identity
            <th key={hour} scope="col" className="text-left font-normal text-faint">
              {hours.includes(hour) ? String(hour).padStart(2, '0') : <span className="sr-only">{hour}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day, row) => (
          <tr key={day}>
            <th scope="row" className="text-left font-normal text-faint">
              {day}
            </th>
            {counts.slice(row * 24, row * 24 + 24).map((count, hour) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: the hour is the identity
                key={hour}
                title={`${day} ${String(hour).padStart(2, '0')}:00 UTC: ${formatCount(count)} ${unit}`}
                className="h-3.5 rounded-[2px]"
                style={{
                  background:
                    count === 0
                      ? 'var(--sunken)'
                      : `color-mix(in oklab, var(--data) ${Math.round(15 + (85 * count) / maximum)}%, var(--surface))`,
                }}
              >
                <span className="sr-only">{count}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
