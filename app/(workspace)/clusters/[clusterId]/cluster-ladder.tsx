import { FlaskConical, Scale } from 'lucide-react';
import { LadderPanel } from '@/components/attribution/ladder-panel';
import { hrefs } from '@/components/shell/hrefs';
import { ProblemView } from '@/components/shell/problem-view';
import { ButtonLink } from '@/components/ui/button';
import { load } from '@/lib/server/load';
import { getWorkbench } from '@/lib/server/use-cases';

/** Where the cluster stands on the ladder of attribution, and the way to its hypotheses. */
export async function ClusterLadder({ clusterId }: { clusterId: string }) {
  const subject = { kind: 'cluster', id: clusterId } as const;
  const { data, problem } = await load({ access: 'work.read', about: { clusterId } }, (deps) =>
    getWorkbench(deps, subject),
  );
  if (!data) return <ProblemView problem={problem} />;
  return (
    <div className="flex flex-col gap-2">
      <LadderPanel key={data.ladder.version} ladder={data.ladder} operators={data.operators} />
      <div className="flex gap-2">
        <ButtonLink href={hrefs.attribution(subject)} className="flex-1">
          <Scale aria-hidden className="size-4" /> Hypotheses
        </ButtonLink>
        <ButtonLink href={hrefs.simulate(subject)} className="flex-1">
          <FlaskConical aria-hidden className="size-4" /> Simulate an action
        </ButtonLink>
      </div>
    </div>
  );
}
