import { RankBars } from '@/components/charts/rank-bars';
import { formatBytes } from '@/components/ui/format/number';
import { formatDuration } from '@/components/ui/format/time';
import type { RunDetail } from '@/lib/contracts/runs';

/** Time of every stage in the order they ran, and the memory of the process at its end. */
export function StageBars({ stages }: { stages: RunDetail['stages'] }) {
  return (
    <RankBars
      bars={stages.map(({ stage, durationMs, memoryMb }) => ({
        id: stage,
        label: stage,
        value: durationMs,
        text: `${formatDuration(durationMs)} · ${formatBytes(memoryMb * 1e6)}`,
      }))}
    />
  );
}
