'use client';

import { KeyRound } from 'lucide-react';
import { useId, useState } from 'react';
import { scopeWords } from '@/components/people/scope-words';
import { useChange } from '@/components/shell/use-change';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { CopyText } from '@/components/ui/copy-text';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Timestamp } from '@/components/ui/timestamp';
import { createToken } from '@/lib/api-client/people';
import type { MadeToken } from '@/lib/contracts/people';
import type { TokenScope } from '@/lib/domain/access/policy';

const dayOptions = ['7', '30', '90', '365'].map((value) => ({ value, label: `${value} days` }));
const empty = { name: '', scopes: ['read'] as readonly TokenScope[], days: '90' };

function MadeTokenText({ made: { secret, token } }: { made: MadeToken }) {
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p>
        Copy it now: it is shown here once and kept nowhere. It is good until{' '}
        <Timestamp at={token.expiresAt} precision="day" />.
      </p>
      <p className="rounded-md border border-line bg-canvas px-2 py-1">
        <CopyText text={secret} label="token" lengthMax={52} />
      </p>
      <p className="text-muted">
        Send it with each request: <code className="font-mono text-xs">Authorization: Bearer …</code>
      </p>
    </div>
  );
}

/** Makes an API token with some of the scopes that the reader's role allows, and shows its secret once. */
export function NewTokenButton({ scopes }: { scopes: readonly TokenScope[] }) {
  const [isOpen, setOpen] = useState(false);
  const [fields, setFields] = useState(empty);
  const [made, setMade] = useState<MadeToken>();
  const formId = useId();
  const { mutate, isPending } = useChange(createToken, setMade);
  const open = (next: boolean): void => {
    setOpen(next);
    setFields(empty);
    setMade(undefined);
  };
  const toggle = (scope: TokenScope, isOn: boolean): void => {
    const rest = fields.scopes.filter((other) => other !== scope);
    setFields({ ...fields, scopes: isOn ? [...rest, scope] : rest });
  };
  return (
    <Dialog
      title={made ? `Token ${made.token.name}` : 'New API token'}
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button>
          <KeyRound aria-hidden className="size-4" /> New token
        </Button>
      }
      footer={
        made ? (
          <DialogClose render={<Button variant="primary">Done</Button>} />
        ) : (
          <>
            <DialogClose render={<Button>Cancel</Button>} />
            <Button
              variant="primary"
              type="submit"
              form={formId}
              disabled={isPending || fields.scopes.length === 0}
            >
              Make the token
            </Button>
          </>
        )
      }
    >
      {made ? (
        <MadeTokenText made={made} />
      ) : (
        <form
          id={formId}
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            mutate({ name: fields.name, scopes: [...fields.scopes], days: Number(fields.days) });
          }}
        >
          <Input
            label="What it is for"
            required
            autoComplete="off"
            maxLength={100}
            value={fields.name}
            onValueChange={(name: string) => setFields({ ...fields, name })}
          />
          <fieldset className="flex flex-col">
            <legend className="mb-1 text-xs font-medium text-muted">It may</legend>
            {scopes.map((scope) => (
              <Checkbox
                key={scope}
                label={scopeWords[scope]}
                checked={fields.scopes.includes(scope)}
                onChange={(isOn) => toggle(scope, isOn)}
              />
            ))}
          </fieldset>
          <Select
            label="Good for"
            value={fields.days}
            options={dayOptions}
            onChange={(days) => setFields({ ...fields, days })}
            className="w-full"
          />
        </form>
      )}
    </Dialog>
  );
}
