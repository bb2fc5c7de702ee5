'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CasePerson } from '@/components/cases/case-person';
import { useCaseChange } from '@/components/cases/use-case-change';
import { taskWords } from '@/components/cases/words';
import { Button, IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { formatCount } from '@/components/ui/format/number';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { Timestamp } from '@/components/ui/timestamp';
import { removeFromCase, writeTask } from '@/lib/api-client/cases';
import type { CaseTask, TaskState } from '@/lib/contracts/cases';

const states = (['open', 'doing', 'done'] as const).map((value) => ({ value, label: taskWords[value] }));
const nobody = '';

/** What is to be done, by whom and when. */
export function TasksPanel(props: {
  caseId: string;
  tasks: readonly CaseTask[];
  total: number;
  people: readonly CasePerson[];
  isEditable: boolean;
}) {
  const { caseId, tasks, total, people, isEditable } = props;
  const change = useCaseChange((task: CaseTask) => writeTask(caseId, task));
  const remove = useCaseChange((id: string) => removeFromCase(caseId, 'tasks', [id]));
  return (
    <Panel
      id="tasks"
      title="Tasks"
      {...(tasks.length < total
        ? { description: `${formatCount(tasks.length)} of ${formatCount(total)}` }
        : {})}
    >
      <ul className="divide-y divide-line">
        {tasks.map((task) => (
          <li key={task.id} className="flex items-center gap-2 py-1.5 text-sm">
            <Select<TaskState>
              label={`State of “${task.text}”`}
              isLabelHidden
              value={task.state}
              options={isEditable ? states : states.filter(({ value }) => value === task.state)}
              onChange={(state) => change.mutate({ ...task, state })}
              className="min-w-20"
            />
            <div className="min-w-0 flex-1">
              <p className={cx('break-words', task.state === 'done' && 'text-muted line-through')}>
                {task.text}
              </p>
              <p className="text-xs text-muted">
                {task.assigneeName ?? 'nobody yet'}
                {task.dueAt !== null && (
                  <>
                    , due <Timestamp at={task.dueAt} precision="day" />
                  </>
                )}
              </p>
            </div>
            {isEditable && (
              <IconButton label={`Remove the task “${task.text}”`} onClick={() => remove.mutate(task.id)}>
                <Trash2 />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {tasks.length === 0 && <p className="text-sm text-muted">Nothing is to be done.</p>}
      {isEditable && <NewTask caseId={caseId} people={people} />}
    </Panel>
  );
}

function NewTask({ caseId, people }: { caseId: string; people: readonly CasePerson[] }) {
  const [text, setText] = useState('');
  const [assignee, setAssignee] = useState(nobody);
  const [due, setDue] = useState('');
  const add = useCaseChange(
    () =>
      writeTask(caseId, {
        text,
        assigneeId: assignee === nobody ? null : assignee,
        dueAt: due === '' ? null : Date.parse(`${due}T00:00:00Z`),
      }),
    () => {
      setText('');
      setDue('');
    },
  );
  return (
    <form
      className="mt-3 flex flex-wrap items-end gap-2 border-t border-line pt-3"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined);
      }}
    >
      <Input
        label="New task"
        value={text}
        maxLength={2_000}
        onValueChange={setText}
        className="min-w-44 flex-1"
      />
      <div>
        <Select
          label="For"
          value={assignee}
          onChange={setAssignee}
          options={[
            { value: nobody, label: 'nobody yet' },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <Input label="Due (UTC)" type="date" value={due} onValueChange={setDue} className="w-36" />
      <Button size="sm" type="submit" disabled={text.trim() === '' || add.isPending}>
        Add
      </Button>
    </form>
  );
}
