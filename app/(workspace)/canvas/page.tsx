import type { Metadata } from 'next';
import { InvestigationRoom } from '@/components/investigation/investigation-room';
import type { RoomTarget } from '@/components/investigation/requests/open-room';
import { OverviewRoom } from '@/components/overview-map/overview-room';
import { Bar } from '@/components/shell/bar';
import type { Crumb } from '@/components/shell/breadcrumb';
import { hrefs } from '@/components/shell/hrefs';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { parseRoomTarget } from './parse-room-target';

export const metadata: Metadata = { title: 'Canvas' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

type RoomProps = { target: RoomTarget; actorId: string; thread: string | undefined };

function Room({ target, ...room }: RoomProps) {
  if (!target.isOverview) return <InvestigationRoom target={target} {...room} />;
  const { cluster, run } = target;
  return <OverviewRoom {...(cluster ? { cluster } : {})} {...(run ? { run } : {})} />;
}

/** `?cluster=…`, `?account=…`, both, `?pair=a,b`, `?accounts=a,b,…`, `?view=…` (with `&thread=…` its comments), or
 * `?overview=1` for the map of a run or a cluster; `&run=…` for another run than the current one; `#canvas=…` holds a canvas as it was left. */
export default async function CanvasPage({ searchParams }: Props) {
  const { data: actorId, problem } = await load({ access: 'facts.read' }, async (_deps, actor) => actor.id);
  const search = await searchParams;
  const target = parseRoomTarget(search);
  const thread = typeof search.thread === 'string' ? search.thread : undefined;
  const crumbs: Crumb[] = [
    ...(target.cluster
      ? [
          { label: 'Clusters', href: '/clusters' },
          { label: target.cluster, href: hrefs.cluster(target.cluster) },
        ]
      : []),
    { label: target.isOverview ? 'Map' : 'Canvas' },
  ];
  return (
    <>
      <Bar crumbs={crumbs} />
      <main id="main" className="flex min-h-0 flex-1 flex-col">
        {problem ? (
          <ProblemView problem={problem} />
        ) : (
          <Room target={target} actorId={actorId} thread={thread} />
        )}
      </main>
    </>
  );
}
