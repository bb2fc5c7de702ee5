import { eventWords } from '@/components/clusters/words';
import { formatCompact, formatCount } from '@/components/ui/format/number';
import { formatDayRange } from '@/components/ui/format/time';
import type { Column } from '@/components/ui/table/types';

/** What clusters and campaigns both have: a body of accounts that was active for a time. */
interface ActiveGroup {
  readonly exchanges: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  readonly event: keyof typeof eventWords;
}

export const exchangesColumn: Column<ActiveGroup> = {
  id: 'exchanges',
  header: 'Exchanges',
  align: 'end',
  sortValue: (row) => row.exchanges,
  cell: (row) => <span title={formatCount(row.exchanges)}>{formatCompact(row.exchanges)}</span>,
  has: (row) => row.exchanges > 0,
};

export const tokensColumn: Column<ActiveGroup> = {
  id: 'tokens',
  header: 'Tokens',
  title: 'Tokens in and out',
  align: 'end',
  sortValue: (row) => row.inputTokens + row.outputTokens,
  cell: (row) => formatCompact(row.inputTokens + row.outputTokens),
  has: (row) => row.inputTokens + row.outputTokens > 0,
};

export const spanColumn: Column<ActiveGroup> = {
  id: 'span',
  header: 'Active, UTC',
  align: 'end',
  sortValue: (row) => row.lastSeen,
  cell: (row) =>
    row.firstSeen !== null && row.lastSeen !== null ? formatDayRange(row.firstSeen, row.lastSeen) : '',
  has: (row) => row.firstSeen !== null,
};

export const eventColumn: Column<ActiveGroup> = {
  id: 'event',
  header: 'Since last run',
  sortValue: (row) => row.event,
  cell: (row) =>
    row.event === 'unchanged' ? '' : <span className="text-muted">{eventWords[row.event]}</span>,
  has: (row) => row.event !== 'born' && row.event !== 'unchanged',
};
