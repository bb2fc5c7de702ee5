'use client';

import Link from 'next/link';
import { useState } from 'react';
import { ExtentFacts, PreviewView } from '@/components/erasure/preview-view';
import { groundWords, stateTones, stateWords } from '@/components/erasure/words';
import { hrefs } from '@/components/shell/hrefs';
import { useChange } from '@/components/shell/use-change';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Timestamp } from '@/components/ui/timestamp';
import { decideErasure, previewErasure } from '@/lib/api-client/erasure';
import type { ErasureDecision, ErasurePreview, ErasureRequest } from '@/lib/contracts/erasure';

const shownLength = 16;

function Subject({ request: { accountIds, tombstones } }: { request: ErasureRequest }) {
  if (accountIds.length > 0) return <span className="font-mono">{accountIds.join(', ')}</span>;
  return (
    <span title={tombstones.join('\n')}>
      {tombstones.length === 1 ? 'tombstone ' : `${tombstones.length} tombstones `}
      <span className="font-mono">{tombstones.map((hash) => hash.slice(0, shownLength)).join(', ')}</span>
    </span>
  );
}

/** Shows anew what would go: since the request was made more may have been imported. */
function LookAgain({ request }: { request: ErasureRequest }) {
  const [preview, setPreview] = useState<ErasurePreview>();
  const { mutate, isPending } = useChange(previewErasure, setPreview);
  return (
    <>
      <Button disabled={isPending} onClick={() => mutate({ accountIds: request.accountIds })}>
        Show what would go
      </Button>
      {preview && (
        <Dialog open onOpenChange={() => setPreview(undefined)} title="What would go" className="w-[640px]">
          <PreviewView preview={preview} />
        </Dialog>
      )}
    </>
  );
}

function Decision({ request }: { request: ErasureRequest }) {
  const [reason, setReason] = useState('');
  const { mutate, isPending } = useChange((word: ErasureDecision) => decideErasure(request.id, word));
  const note = reason.trim();
  return (
    <>
      <Input label="Note, or why not" maxLength={500} value={reason} onValueChange={setReason} />
      <Button
        disabled={isPending || note === ''}
        onClick={() => mutate({ decision: 'refuse', reason: note })}
      >
        Refuse
      </Button>
      <Button
        variant="danger"
        disabled={isPending}
        onClick={() => mutate({ decision: 'approve', ...(note && { reason: note }) })}
      >
        Approve and erase
      </Button>
    </>
  );
}

function RequestLine({ request, mayDecide }: { request: ErasureRequest; mayDecide: boolean }) {
  const isWaiting = request.state === 'waiting';
  return (
    <li className="flex flex-col gap-2 p-3" data-testid="erasure-request">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-64 flex-1 text-sm">
          <p className="flex flex-wrap items-center gap-2">
            <Subject request={request} />
            <Badge tone={stateTones[request.state]}>{stateWords[request.state]}</Badge>
          </p>
          <p>
            <strong className="font-medium">{request.requestedBy.name}</strong>: {request.reason} (
            {groundWords[request.ground]})
          </p>
          <p className="text-muted">
            <Timestamp at={request.requestedAt} />
            {request.decidedBy &&
              ` · ${request.state === 'refused' ? 'refused' : 'approved'} by ${request.decidedBy.name}${request.decision ? `: ${request.decision}` : ''}`}
          </p>
        </div>
        {request.accountIds.length > 0 && <LookAgain request={request} />}
        {isWaiting && mayDecide && <Decision request={request} />}
        {request.jobId && (
          <Link href={hrefs.job(request.jobId)} className="text-sm text-accent hover:underline">
            The job
          </Link>
        )}
      </div>
      {request.report && (
        <details className="text-sm">
          <summary className="flex min-h-6 cursor-pointer items-center text-muted">What went</summary>
          <ExtentFacts extent={request.report} />
        </details>
      )}
    </li>
  );
}

/** Requests, waiting ones first. `mayDecide`: whether the reader decides on those of others. */
export function RequestList({
  requests,
  mayDecide,
}: {
  requests: readonly ErasureRequest[];
  mayDecide: boolean;
}) {
  return (
    <ul className="divide-y divide-line">
      {requests.map((request) => (
        <RequestLine key={request.id} request={request} mayDecide={mayDecide} />
      ))}
    </ul>
  );
}
