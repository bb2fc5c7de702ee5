import { CaseHeader } from '@/components/cases/case-header';
import type { CasePerson } from '@/components/cases/case-person';
import { ItemTable } from '@/components/cases/item-table';
import { NotesPanel } from '@/components/cases/notes-panel';
import { TasksPanel } from '@/components/cases/tasks-panel';
import { Timeline } from '@/components/cases/timeline';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCount } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import type { CaseDetail } from '@/lib/contracts/cases';

const canEdit = ({ level, status }: CaseDetail['summary']): boolean =>
  status !== 'closed' && (level === 'edit' || level === 'manage');

/** Everything about one case: what it holds, what is to be done, what was thought, and who did what and why. */
export function CaseView({
  detail,
  people,
  children,
}: {
  detail: CaseDetail;
  people: readonly CasePerson[];
  /** Panels of colleagues: views, decisions, hypotheses. */
  children?: React.ReactNode;
}) {
  const { summary, items, notes, tasks, events } = detail;
  const isEditable = canEdit(summary);
  const isTalkable = isEditable || (summary.level === 'comment' && summary.status !== 'closed');
  return (
    <>
      <CaseHeader summary={summary} people={people} />
      <FigureRow>
        <FigureTile label="Tagged accounts" value={formatCount(summary.counts.accounts)} href="#items" />
        <FigureTile
          label="Pinned"
          value={formatCount(summary.counts.pinned)}
          unit="clusters, campaigns, values"
          href="#items"
        />
        <FigureTile label="Saved views" value={formatCount(summary.counts.views)} href="#views" />
        <FigureTile
          label="Tasks"
          value={formatCount(summary.counts.tasks - summary.counts.tasksDone)}
          unit="to do"
          note={`${formatCount(summary.counts.tasksDone)} done`}
          href="#tasks"
        />
      </FigureRow>
      <div className="grid gap-4 xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <ItemTable caseId={summary.id} items={items.rows} total={items.total} isEditable={isEditable} />
          {children}
          <Panel
            title="Timeline"
            description="Every change, by whom, when and why; nothing is ever taken out"
            id="timeline"
          >
            <Timeline caseId={summary.id} events={events.rows} total={events.total} />
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <TasksPanel
            caseId={summary.id}
            tasks={tasks.rows}
            total={tasks.total}
            people={people}
            isEditable={isEditable}
          />
          <NotesPanel
            caseId={summary.id}
            notes={notes.rows}
            total={notes.total}
            isEditable={isEditable}
            isTalkable={isTalkable}
          />
        </div>
      </div>
    </>
  );
}
