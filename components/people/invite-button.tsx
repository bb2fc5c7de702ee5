'use client';

import { UserPlus } from 'lucide-react';
import { useId, useState } from 'react';
import { LoginInput } from '@/components/people/login-input';
import { MadeLinkText } from '@/components/people/made-link';
import { roleOptions } from '@/components/people/role-words';
import { useChange } from '@/components/shell/use-change';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { invitePerson } from '@/lib/api-client/people';
import type { MadeLink } from '@/lib/contracts/people';
import type { Role } from '@/lib/domain/actor';

const empty = { login: '', name: '', role: 'analyst' as Role };

/** Adds a colleague and shows the link by which they choose a password. */
export function InviteButton() {
  const [isOpen, setOpen] = useState(false);
  const [fields, setFields] = useState(empty);
  const [link, setLink] = useState<MadeLink>();
  const formId = useId();
  const { mutate, isPending } = useChange(invitePerson, setLink);
  const open = (next: boolean): void => {
    setOpen(next);
    if (next) {
      setFields(empty);
      setLink(undefined);
    }
  };
  return (
    <Dialog
      title={link ? `${link.person.name} is invited` : 'Invite a colleague'}
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button variant="primary">
          <UserPlus aria-hidden className="size-4" /> Invite
        </Button>
      }
      footer={
        link ? (
          <DialogClose render={<Button variant="primary">Done</Button>} />
        ) : (
          <>
            <DialogClose render={<Button>Cancel</Button>} />
            <Button variant="primary" type="submit" form={formId} disabled={isPending}>
              Make the link
            </Button>
          </>
        )
      }
    >
      {link ? (
        <MadeLinkText link={link} />
      ) : (
        <form
          id={formId}
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            mutate(fields);
          }}
        >
          <LoginInput
            label="Name they sign in with"
            autoComplete="off"
            maxLength={100}
            value={fields.login}
            onValueChange={(login: string) => setFields({ ...fields, login })}
          />
          <Input
            label="Name, as colleagues see it"
            required
            autoComplete="off"
            maxLength={100}
            value={fields.name}
            onValueChange={(name: string) => setFields({ ...fields, name })}
          />
          <Select
            label="Role"
            value={fields.role}
            options={roleOptions}
            onChange={(role) => setFields({ ...fields, role })}
            className="w-full"
          />
        </form>
      )}
    </Dialog>
  );
}
