import { FamilyIcon } from '@/components/marks/family';
import { HubClassBadge } from '@/components/marks/hub-class';
import { ValueLink } from '@/components/marks/value-link';
import { hrefs } from '@/components/shell/hrefs';
import { ButtonLink } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { Panel } from '@/components/ui/panel';
import type { MemberExplanation } from '@/lib/contracts/explanation';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';

const valuesShown = 6;

/** Why an account is in its cluster: sentences, what it shares there, and the way to its strongest link in full. */
export function MemberReasons({ member }: { member: MemberExplanation }) {
  const [best] = member.links;
  return (
    <Panel
      title={`Why in ${member.clusterId}`}
      actions={
        best && (
          <ButtonLink size="sm" href={hrefs.why(member.accountId, best.otherId)}>
            Strongest link in full
          </ButtonLink>
        )
      }
    >
      <ul className="space-y-1 text-sm">
        {member.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {member.values.length > 0 && (
        <ul
          aria-label="Values shared with members"
          className="mt-3 divide-y divide-line border-t border-line text-sm"
        >
          {member.values.slice(0, valuesShown).map((value) => (
            <li key={value.identifierId} className="flex flex-wrap items-center gap-2 py-1">
              <FamilyIcon family={identifierKindFacts(value.kind).family} />
              <ValueLink value={value} text={shortenMiddle(value.display, 28)} />
              <HubClassBadge hubClass={value.hubClass} />
              <span className="flex-1" />
              <span className="tabular text-muted">
                {formatCount(value.members)} other members of {formatCount(value.degree)} holders
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
