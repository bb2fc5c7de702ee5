import { Panel } from '@/components/ui/panel';
import { describeLikelihood } from '@/lib/attribution/likelihood';
import type { OperatorRecord } from '@/lib/contracts/attribution';

const roleWords: Record<OperatorRecord['affiliations'][number]['role'], string> = {
  sponsor: 'Sponsor',
  beneficiary: 'Beneficiary',
  employer: 'Employer',
  named_person: 'Named person',
};

/** Who may stand behind the operator, each as a claim of its own. */
export function Affiliations({ affiliations }: { affiliations: OperatorRecord['affiliations'] }) {
  return (
    <Panel
      title="Affiliated with"
      description="Not the operator itself: write “operators affiliated with …”, never that these acted"
    >
      {affiliations.length === 0 && <p className="text-sm text-muted">Nobody is named.</p>}
      <ul className="divide-y divide-line text-sm">
        {affiliations.map((affiliation) => (
          <li key={`${affiliation.role}-${affiliation.name}`} className="py-2">
            <p>
              <strong className="font-medium">{affiliation.name}</strong>{' '}
              <span className="text-muted">{roleWords[affiliation.role]}</span>
            </p>
            <p>Likelihood: {describeLikelihood(affiliation.likelihood)}.</p>
            <p>
              Confidence: {affiliation.confidence}. {affiliation.basis}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
