'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { loadOverview } from '@/lib/api-client/graph';
import { queryKeys } from '@/lib/api-client/keys';

const OverviewMap = dynamic(() => import('./overview-map').then((module) => module.OverviewMap), {
  ssr: false,
});

/** The map of all clusters of a run, or of one: from afar clusters, nearer their sub-clusters, at last accounts. */
export function OverviewRoom({ cluster, run }: { cluster?: string; run?: string }) {
  const scope = { ...(cluster ? { cluster } : {}), ...(run ? { run } : {}) };
  const { data, error } = useQuery({
    queryKey: queryKeys.overview(scope),
    queryFn: ({ signal }) => loadOverview(scope, signal),
  });
  if (error) return <ErrorState title="The map could not be read" message={error.message} />;
  if (!data) return <SkeletonRows rows={12} />;
  return <OverviewMap overview={data} />;
}
