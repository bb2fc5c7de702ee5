'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useCaseChange } from '@/components/cases/use-case-change';
import { Badge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Timestamp } from '@/components/ui/timestamp';
import { queryKeys } from '@/lib/api-client/keys';
import { createShareLink, revokeShareLink, shareLinks } from '@/lib/api-client/shares';
import type { ShareLink, ShareProfile } from '@/lib/contracts/shares';
import type { ViewSummary } from '@/lib/contracts/views';

const profiles: readonly { value: ShareProfile; label: string; hint: string }[] = [
  { value: 'partner', label: 'For a partner', hint: 'personal data masked or left out' },
  { value: 'public', label: 'For publication', hint: 'account ids hashed as well' },
  { value: 'none', label: 'Nothing masked', hint: 'everything that is drawn' },
];

/** Links for people outside: a frozen copy, masked, until a day, revoked at once. */
export function ShareViewButton({ view }: { view: ViewSummary }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={`Share “${view.name}” by a link`} onClick={() => setOpen(true)}>
        <Share2 />
      </IconButton>
      {isOpen && (
        <Dialog
          open
          onOpenChange={setOpen}
          title={`Links to “${view.name}”`}
          description="A link shows a frozen copy of the newest version to whoever has it. Nobody can go on from there."
          className="w-[600px]"
        >
          <NewLink viewId={view.id} />
          <Links viewId={view.id} />
        </Dialog>
      )}
    </>
  );
}

function NewLink({ viewId }: { viewId: string }) {
  const [recipient, setRecipient] = useState('');
  const [reason, setReason] = useState('');
  const [profile, setProfile] = useState<ShareProfile>('partner');
  const [days, setDays] = useState('7');
  const [viewsMax, setViewsMax] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [sites, setSites] = useState('');
  const client = useQueryClient();
  const make = useCaseChange(
    () =>
      createShareLink(viewId, {
        recipient,
        reason,
        profile,
        days: Number(days),
        viewsMax: viewsMax === '' ? null : Number(viewsMax),
        passphrase: passphrase === '' ? null : passphrase,
        frameAncestors: sites.split(/[\s,]+/).filter((site) => site !== ''),
      }),
    () => void client.invalidateQueries({ queryKey: queryKeys.shareLinks(viewId) }),
  );
  if (make.data) {
    const url = `${window.location.origin}/s/${make.data.token}`;
    const withheld = Object.entries(make.data.withheld);
    return (
      <div role="status" className="mb-4 rounded-md border border-line bg-sunken p-3 text-sm">
        <p className="font-medium">The link, shown only now:</p>
        <CopyText text={url} label="link" lengthMax={64} />
        {make.data.link.frameAncestors.length > 0 && (
          <p className="mt-1 text-muted">
            For a frame: <CopyText text={`${url}/embed`} label="address of the frame" lengthMax={64} />
          </p>
        )}
        <p className="mt-1 text-muted">
          {withheld.length === 0
            ? 'Nothing was masked.'
            : `Masked or left out: ${withheld.map(([what, count]) => `${what} (${count})`).join(', ')}.`}
        </p>
      </div>
    );
  }
  return (
    <form
      className="mb-4 grid grid-cols-2 gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(undefined);
      }}
    >
      <Input label="For whom" required maxLength={200} value={recipient} onValueChange={setRecipient} />
      <Input
        label="Why (kept in the timeline)"
        required
        minLength={3}
        maxLength={2_000}
        value={reason}
        onValueChange={setReason}
      />
      <div>
        <Select
          label="Redaction"
          value={profile}
          onChange={setProfile}
          options={profiles}
          className="w-full"
        />
      </div>
      <Input
        label="Days it is open"
        type="number"
        min={1}
        max={90}
        required
        value={days}
        onValueChange={setDays}
      />
      <Input
        label="Passphrase (optional, 8 or more)"
        type="password"
        minLength={8}
        autoComplete="new-password"
        value={passphrase}
        onValueChange={setPassphrase}
      />
      <Input
        label="Opened at most (optional)"
        type="number"
        min={1}
        value={viewsMax}
        onValueChange={setViewsMax}
        placeholder="any number of times"
      />
      <Input
        label="Sites that may frame the picture (optional)"
        value={sites}
        onValueChange={setSites}
        placeholder="https://wiki.example.org"
        className="col-span-2"
      />
      <div className="col-span-2 text-right">
        <Button
          variant="primary"
          type="submit"
          disabled={make.isPending || recipient.trim() === '' || reason.trim().length < 3}
        >
          Share outside
        </Button>
      </div>
    </form>
  );
}

function Links({ viewId }: { viewId: string }) {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: queryKeys.shareLinks(viewId),
    queryFn: ({ signal }) => shareLinks(viewId, signal),
  });
  const revoke = useCaseChange(
    (linkId: string) => revokeShareLink(viewId, linkId),
    () => void client.invalidateQueries({ queryKey: queryKeys.shareLinks(viewId) }),
  );
  if (!data || data.length === 0) return null;
  return (
    <ul aria-label="Links" className="divide-y divide-line border-t border-line pb-2 text-sm">
      {data.map((link) => (
        <li key={link.id} className="flex items-center gap-3 py-2">
          <div className="min-w-0 flex-1">
            <p className="truncate font-medium">{link.recipient}</p>
            <p className="text-xs text-muted">
              {link.profile}, opened {link.views}
              {link.viewsMax !== null && ` of ${link.viewsMax}`} times
              {link.hasPassphrase && ', with passphrase'}, until <Timestamp at={link.expiresAt} />
            </p>
          </div>
          <StateOf link={link} />
          {link.revokedAt === null && (
            <Button size="sm" variant="danger" onClick={() => revoke.mutate(link.id)}>
              Revoke now
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function StateOf({ link }: { link: ShareLink }) {
  const [now] = useState(() => Date.now());
  if (link.revokedAt !== null) return <Badge>revoked</Badge>;
  if (link.expiresAt <= now) return <Badge>expired</Badge>;
  return link.viewsMax !== null && link.views >= link.viewsMax ? (
    <Badge>used up</Badge>
  ) : (
    <Badge tone="good">open</Badge>
  );
}
