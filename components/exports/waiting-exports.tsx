'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Timestamp } from '@/components/ui/timestamp';
import { toast } from '@/components/ui/toast';
import { decideExport } from '@/lib/api-client/exports';
import type { ExportDecision, ExportRequest } from '@/lib/contracts/export-requests';

function subjectWords({ subject }: ExportRequest['choice']): string {
  if (subject.kind !== 'selection') return `${subject.kind} ${subject.id}`;
  return `“${subject.title}” (${subject.accountIds.length} accounts)`;
}

/** One export that waits: what, for whom, why, and the two words a second person can say. */
function WaitingExport({ request }: { request: ExportRequest }) {
  const [reason, setReason] = useState('');
  const router = useRouter();
  const { mutate, isPending } = useMutation({
    mutationFn: (decision: ExportDecision) => decideExport(request.id, decision),
    onSuccess: ({ jobId }) => (jobId === null ? router.refresh() : router.push(hrefs.job(jobId))),
    onError: (error) => toast('The decision was not taken', { description: error.message, kind: 'error' }),
  });
  const { choice } = request;
  return (
    <li className="flex flex-wrap items-end gap-3 py-3">
      <div className="min-w-64 flex-1 text-sm">
        <p>
          <strong className="font-medium">{request.requestedBy.name}</strong> asks to hand{' '}
          {subjectWords(choice)} to <strong className="font-medium">{choice.recipient}</strong>:{' '}
          {choice.purpose}
        </p>
        <p className="text-muted">
          <Timestamp at={request.requestedAt} /> · redaction {choice.profile} · {choice.marking}
        </p>
      </div>
      <Input label="Reason" maxLength={500} value={reason} onValueChange={setReason} />
      <Button
        disabled={isPending || reason.trim() === ''}
        onClick={() => mutate({ decision: 'decline', reason: reason.trim() })}
      >
        Decline
      </Button>
      <Button
        variant="primary"
        disabled={isPending}
        onClick={() => mutate({ decision: 'approve', ...(reason.trim() && { reason: reason.trim() }) })}
      >
        Approve and pack
      </Button>
    </li>
  );
}

/** Exports that wait for a second person. Declining takes a reason. */
export function WaitingExports({ requests }: { requests: readonly ExportRequest[] }) {
  return (
    <ul className="divide-y divide-line">
      {requests.map((request) => (
        <WaitingExport key={request.id} request={request} />
      ))}
    </ul>
  );
}
