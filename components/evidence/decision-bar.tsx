'use client';

import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleX } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { DecisionBadge } from '@/components/marks/decision';
import { Button } from '@/components/ui/button';
import { Timestamp } from '@/components/ui/timestamp';
import { decideLink, withdrawDecision } from '@/lib/api-client/decisions';
import type { DecisionKind, PairDecision } from '@/lib/contracts/decisions';
import type { PairExplanation } from '@/lib/contracts/explanation';
import { ReasonDialog } from './reason-dialog';

/** What an analyst decided on the pair, or the two decisions that can be taken. */
export function DecisionBar({
  explanation: { accountA, accountB, decision },
}: {
  explanation: Pick<PairExplanation, 'accountA' | 'accountB' | 'decision'>;
}) {
  const client = useQueryClient();
  const router = useRouter();
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: ['explain'] });
    void client.invalidateQueries({ queryKey: ['accounts'] });
    router.refresh();
  };
  if (decision) return <Decided decision={decision} onDone={refresh} />;
  const decide = (kind: DecisionKind) => (reason: string) => decideLink({ kind, accountA, accountB, reason });
  return (
    <section aria-label="Your decision" className="flex flex-wrap gap-2">
      <ReasonDialog
        title="Confirm: the same hand"
        action="Confirm the same hand"
        trigger={
          <Button size="sm">
            <CircleCheck aria-hidden className="size-4 text-good" /> Confirm: same hand
          </Button>
        }
        work={decide('must_link')}
        onDone={refresh}
      >
        From the next run on, both accounts are in one cluster, whatever the evidence weighs. The weight shown
        here stays that of the evidence.
      </ReasonDialog>
      <ReasonDialog
        title="Reject: not the same hand"
        action="Reject the link"
        isDangerous
        trigger={
          <Button size="sm">
            <CircleX aria-hidden className="size-4 text-bad" /> Reject: not the same hand
          </Button>
        }
        work={decide('cannot_link')}
        onDone={refresh}
      >
        From the next run on, no cluster holds both accounts, however much they share. Where they are in one
        cluster now, it is parted at its weakest links between them.
      </ReasonDialog>
    </section>
  );
}

function Decided({ decision, onDone }: { decision: PairDecision; onDone: () => void }) {
  return (
    <section
      aria-label="Decision"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line p-2 text-sm"
    >
      <DecisionBadge kind={decision.kind} />
      <span className="min-w-0 flex-1 basis-60">
        “{decision.reason}”
        <span className="block text-xs text-muted">
          {decision.authorName}, <Timestamp at={decision.createdAt} />. Binds every run from the next one on.
        </span>
      </span>
      <ReasonDialog
        title="Withdraw this decision?"
        action="Withdraw the decision"
        trigger={<Button size="sm">Withdraw…</Button>}
        work={(reason) => withdrawDecision(decision.decisionId, reason)}
        onDone={onDone}
      >
        It stays on record with your reason, and the next run goes by the evidence alone.
      </ReasonDialog>
    </section>
  );
}
