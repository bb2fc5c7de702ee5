'use client';

import { useMutation } from '@tanstack/react-query';
import { Link2, ShieldAlert, ShieldCheck } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { toast } from '@/components/ui/toast';
import { auditVerdict } from '@/lib/api-client/audit';
import { problemText } from '@/lib/api-client/problem';
import type { AuditVerdict } from '@/lib/contracts/audit';

/** Checks the whole chain against the signed heads and says what it found, entry by entry. */
export function ChainCheck() {
  const check = useMutation({
    mutationFn: () => auditVerdict(),
    onError: (error) => toast('The log was not checked', { kind: 'error', description: problemText(error) }),
  });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={() => check.mutate()} disabled={check.isPending}>
        <Link2 aria-hidden className="size-4" /> {check.isPending ? 'Checking …' : 'Check the chain'}
      </Button>
      <div role="status" className="text-sm">
        {check.data && <Verdict verdict={check.data} />}
      </div>
    </div>
  );
}

function Verdict({ verdict }: { verdict: AuditVerdict }) {
  const { isSound, entries, heads, lastHash, findings, findingsTotal } = verdict;
  if (isSound) {
    return (
      <span className="flex flex-wrap items-center gap-2">
        <ShieldCheck aria-hidden className="size-4 text-good" />
        Sound: {formatQuantity(entries, 'entry', 'entries')} under {formatQuantity(heads, 'signed head')}; the
        last hash is <CopyText text={lastHash} label="last hash" lengthMax={20} />
      </span>
    );
  }
  const left = findingsTotal - findings.length;
  return (
    <div>
      <p className="flex items-center gap-2 font-medium">
        <ShieldAlert aria-hidden className="size-4 text-bad" />
        Not sound: {formatQuantity(findingsTotal, 'finding')}
      </p>
      <ul className="mt-1 list-disc pl-6">
        {findings.map(({ kind, seq, message }) => (
          <li key={`${kind} ${seq} ${message}`}>{message}</li>
        ))}
        {left > 0 && <li>{formatCount(left)} more are not listed</li>}
      </ul>
    </div>
  );
}
