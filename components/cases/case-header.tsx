import type { CasePerson } from '@/components/cases/case-person';
import { CaseSettings } from '@/components/cases/case-settings';
import { levelWords, statusTones, statusWords } from '@/components/cases/words';
import { ExportButton } from '@/components/exports/export-button';
import { Badge } from '@/components/ui/badge';
import { Timestamp } from '@/components/ui/timestamp';
import type { CaseSummary } from '@/lib/contracts/cases';

/** What the case is, how it stands, and whom it is for. */
export function CaseHeader({ summary, people }: { summary: CaseSummary; people: readonly CasePerson[] }) {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const named = [...summary.editors, ...summary.commenters, ...summary.viewers].map(nameOf);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge tone={statusTones[summary.status]}>{statusWords[summary.status]}</Badge>
        <Badge>{summary.access}</Badge>
        <span className="text-muted">
          kept by <span className="text-ink">{summary.ownerName}</span> since{' '}
          <Timestamp at={summary.createdAt} precision="day" />
          {named.length > 0 &&
            `; names ${named.slice(0, 5).join(', ')}${named.length > 5 ? ` and ${named.length - 5} more` : ''}`}
          ; you: {levelWords[summary.level]}
        </span>
        <span className="flex-1" />
        <ExportButton subject={{ kind: 'case', id: summary.id }} />
        {(summary.level === 'edit' || summary.level === 'manage') && (
          <CaseSettings key={summary.updatedAt} summary={summary} people={people} />
        )}
      </div>
      {summary.description && (
        <p className="max-w-[90ch] text-sm break-words whitespace-pre-wrap">{summary.description}</p>
      )}
    </div>
  );
}
