'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { MadeLinkText } from '@/components/people/made-link';
import { roleOptions } from '@/components/people/role-words';
import { useChange } from '@/components/shell/use-change';
import { Button, IconButton } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Select } from '@/components/ui/select';
import { changePerson, resetPerson, resetSecondFactor } from '@/lib/api-client/people';
import type { MadeLink, PersonChange, PersonSummary } from '@/lib/contracts/people';

type Asked = 'role' | 'standing' | 'reset' | 'factor' | undefined;

/** What an administrator can do about a person; each asks once, because it signs them out. */
export function PersonActions({ person, isSelf }: { person: PersonSummary; isSelf: boolean }) {
  const [asked, setAsked] = useState<Asked>();
  const close = (): void => setAsked(undefined);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={`Actions for ${person.name}`}>
            <Ellipsis />
          </IconButton>
        }
      >
        {person.source === 'local' && <MenuItem onClick={() => setAsked('role')}>Change role …</MenuItem>}
        {person.source === 'local' && !isSelf && (
          <MenuItem onClick={() => setAsked('reset')}>
            {person.isInvited ? 'New link …' : 'Reset password …'}
          </MenuItem>
        )}
        {person.hasSecondFactor && !isSelf && (
          <MenuItem onClick={() => setAsked('factor')}>Take second factor away …</MenuItem>
        )}
        <MenuItem onClick={() => setAsked('standing')}>{person.isDisabled ? 'Enable' : 'Disable …'}</MenuItem>
      </Menu>
      {asked === 'role' && <RoleDialog person={person} onClose={close} />}
      {asked === 'standing' && <StandingDialog person={person} onClose={close} />}
      {asked === 'reset' && <ResetDialog person={person} onClose={close} />}
      {asked === 'factor' && <FactorDialog person={person} onClose={close} />}
    </>
  );
}

interface DialogProps {
  person: PersonSummary;
  onClose: () => void;
}

function RoleDialog({ person, onClose }: DialogProps) {
  const [role, setRole] = useState(person.role);
  const { mutate, isPending } = useChange((change: PersonChange) => changePerson(person.id, change), onClose);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Role of ${person.name}`}
      description="They are signed out and sign in again with the new role."
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant="primary"
            disabled={isPending || role === person.role}
            onClick={() => mutate({ role })}
          >
            Change role
          </Button>
        </>
      }
    >
      <Select label="Role" value={role} options={roleOptions} onChange={setRole} className="w-full" />
    </Dialog>
  );
}

function StandingDialog({ person, onClose }: DialogProps) {
  const { mutate, isPending } = useChange((change: PersonChange) => changePerson(person.id, change), onClose);
  const next = person.isDisabled ? 'Enable' : 'Disable';
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`${next} ${person.name}?`}
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button
            variant={person.isDisabled ? 'primary' : 'danger'}
            disabled={isPending}
            onClick={() => mutate({ isDisabled: !person.isDisabled })}
          >
            {next}
          </Button>
        </>
      }
    >
      <p className="pb-2 text-sm text-muted">
        {person.isDisabled
          ? 'They may sign in again with the password they had.'
          : 'They are signed out everywhere at once, their API tokens stop working and they cannot sign in any more. What they wrote stays under their name.'}
      </p>
    </Dialog>
  );
}

function FactorDialog({ person, onClose }: DialogProps) {
  const { mutate, isPending } = useChange(() => resetSecondFactor(person.id), onClose);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Take the second factor of ${person.name} away?`}
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button variant="danger" disabled={isPending} onClick={() => mutate(undefined)}>
            Take it away
          </Button>
        </>
      }
    >
      <p className="pb-2 text-sm text-muted">
        Make sure that it is they who ask. They are signed out everywhere, their authenticator, recovery codes
        and passkeys stop working, and their password alone signs them in until they set up another.
      </p>
    </Dialog>
  );
}

function ResetDialog({ person, onClose }: DialogProps) {
  const [link, setLink] = useState<MadeLink>();
  const { mutate, isPending } = useChange(() => resetPerson(person.id), setLink);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={link ? `A link for ${person.name}` : `New link for ${person.name}?`}
      footer={
        link ? (
          <DialogClose render={<Button variant="primary">Done</Button>} />
        ) : (
          <>
            <DialogClose render={<Button>Cancel</Button>} />
            <Button variant="danger" disabled={isPending} onClick={() => mutate(undefined)}>
              Make the link
            </Button>
          </>
        )
      }
    >
      {link ? (
        <MadeLinkText link={link} />
      ) : (
        <p className="pb-2 text-sm text-muted">
          Their password, authenticator, passkeys and earlier links stop working and they are signed out
          everywhere, at once. They choose a new password by a link that you hand to them.
        </p>
      )}
    </Dialog>
  );
}
