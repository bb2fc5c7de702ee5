'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast';
import { saveOperator } from '@/lib/api-client/attribution';
import { type LadderStage, ladderChecklists, ladderStageTitles } from '@/lib/attribution/ladder';
import type { LadderMove, OperatorRecord } from '@/lib/contracts/attribution';

const fresh = 'new';

/** Proposes the next step: operator, checklist, rationale. */
export function ProposeDialog({
  to,
  operatorId,
  operators,
  onSubmit,
}: {
  to: Exclude<LadderStage, 'cluster'>;
  /** Fixed from the first step on. */
  operatorId: string | null;
  operators: readonly OperatorRecord[];
  onSubmit: (move: LadderMove) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(operatorId ?? operators[0]?.id ?? fresh);
  const [name, setName] = useState('');
  const [checked, setChecked] = useState<readonly string[]>([]);
  const [rationale, setRationale] = useState('');
  const items = ladderChecklists[to];
  const isReady = items.every(({ id }) => checked.includes(id)) && rationale.trim() !== '';
  const submit = async (): Promise<void> => {
    try {
      const id = chosen === fresh ? (await saveOperator({ name })).id : chosen;
      onSubmit({ kind: 'propose', to, operatorId: id, checked: [...checked], rationale });
      setOpen(false);
      setChecked([]);
      setRationale('');
    } catch (error) {
      toast('The operator was not created', {
        description: error instanceof Error ? error.message : '',
        kind: 'error',
      });
    }
  };
  return (
    <FormDialog
      title={`Propose: ${ladderStageTitles[to]}`}
      description="Another person reads this and approves or declines."
      className="w-[640px]"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="primary">
          Propose {ladderStageTitles[to].toLowerCase()}
        </Button>
      }
      action="Propose"
      isReady={isReady}
      onSubmit={() => void submit()}
    >
      {operatorId === null && (
        <div className="flex items-end gap-3">
          <Select
            label="Operator"
            value={chosen}
            onChange={setChosen}
            options={[
              ...operators.map(({ id, name: label }) => ({ value: id, label })),
              { value: fresh, label: 'A new one' },
            ]}
          />
          {chosen === fresh && (
            <Input label="Name of ours" required value={name} onValueChange={setName} className="flex-1" />
          )}
        </div>
      )}
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 text-xs font-medium text-muted">Checklist</legend>
        {items.map(({ id, text }) => (
          <Checkbox
            key={id}
            label={text}
            checked={checked.includes(id)}
            onChange={(isChecked) =>
              setChecked(isChecked ? [...checked, id] : checked.filter((known) => known !== id))
            }
          />
        ))}
      </fieldset>
      <TextArea label="Rationale" value={rationale} onChange={setRationale} />
    </FormDialog>
  );
}
