import { formatDuration } from '@/lib/cli/format-time';
import { formatFacts, formatTable } from '@/lib/cli/table';
import type { RunDetail } from '@/lib/contracts/runs';

function stageTable(detail: RunDetail): string {
  return formatTable(
    [
      { title: 'Stage', value: (stage) => stage.stage },
      { title: 'Time', align: 'right', value: (stage) => formatDuration(stage.durationMs) },
      { title: 'Memory MB', align: 'right', value: (stage) => Math.round(stage.memoryMb) },
    ],
    detail.stages,
  );
}

/** What a run found and what it took, for a terminal. */
export function describeRun(detail: RunDetail): string {
  const facts = formatFacts([
    ['Run', `${detail.runId}${detail.isCurrent ? ' (current)' : ''}`],
    ['Accounts', detail.accounts],
    ['Identifiers', detail.identifiers],
    ['Candidate pairs', detail.candidates],
    ['Reduction ratio', detail.blocking.reductionRatio],
    ['Links', detail.links],
    ['Strong links', detail.strongLinks],
    ['Clusters', detail.clusters],
    ['Confirmed members', detail.confirmedMembers],
    ['Possible members', detail.possibleMembers],
  ]);
  return [facts, stageTable(detail), detail.notes.join('\n')].filter((part) => part !== '').join('\n\n');
}
