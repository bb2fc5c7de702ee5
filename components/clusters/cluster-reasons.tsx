import { Panel } from '@/components/ui/panel';
import type { ClusterExplanation } from '@/lib/contracts/explanation';

/** What holds the cluster together and where it is thin, in sentences. */
export function ClusterReasons({ explanation }: { explanation: ClusterExplanation }) {
  return (
    <Panel title="What holds it together">
      <ul className="space-y-1.5 text-sm">
        {explanation.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  );
}
