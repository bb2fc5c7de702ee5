'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Timestamp } from '@/components/ui/timestamp';
import { toast } from '@/components/ui/toast';
import { removePasskey, renamePasskey } from '@/lib/api-client/passkeys';
import type { PasskeySummary } from '@/lib/contracts/passkeys';

export function PasskeyRow({ passkey }: { passkey: PasskeySummary }) {
  const [name, setName] = useState<string>();
  const router = useRouter();
  const done = {
    onSuccess: () => {
      setName(undefined);
      router.refresh();
    },
    onError: (error: Error) => toast('Nothing was changed', { kind: 'error', description: error.message }),
  };
  const rename = useMutation({ mutationFn: (to: string) => renamePasskey(passkey.id, to), ...done });
  const remove = useMutation({ mutationFn: () => removePasskey(passkey.id), ...done });
  if (name !== undefined) {
    return (
      <li className="py-2">
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            rename.mutate(name);
          }}
        >
          <Input label="Name" required maxLength={60} value={name} onValueChange={setName} />
          <Button type="submit" size="sm" disabled={rename.isPending || name.trim() === ''}>
            Keep
          </Button>
          <Button size="sm" onClick={() => setName(undefined)}>
            Cancel
          </Button>
        </form>
      </li>
    );
  }
  return (
    <li className="flex items-center justify-between gap-3 py-2 text-sm">
      <div>
        <p className="flex items-center gap-2 font-medium">
          {passkey.name} {passkey.isBackedUp && <Badge>synced</Badge>}
        </p>
        <p className="text-xs text-muted">
          {passkey.lastUsedAt === null ? (
            'not used yet'
          ) : (
            <>
              last used <Timestamp at={passkey.lastUsedAt} />
            </>
          )}
        </p>
      </div>
      <div className="flex gap-2">
        <Button size="sm" aria-label={`Rename ${passkey.name}`} onClick={() => setName(passkey.name)}>
          Rename
        </Button>
        <Button
          size="sm"
          variant="danger"
          aria-label={`Take ${passkey.name} away`}
          disabled={remove.isPending}
          onClick={() => remove.mutate()}
        >
          Take away
        </Button>
      </div>
    </li>
  );
}
