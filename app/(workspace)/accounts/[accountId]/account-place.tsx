import { MemberReasons } from '@/components/evidence/member-reasons';
import { load } from '@/lib/server/load';
import { explainMember } from '@/lib/server/use-cases';

/** Why the account is in its cluster; nothing where it cannot be read. */
export async function AccountPlace({ accountId, clusterId }: { accountId: string; clusterId: string }) {
  const { data } = await load({ access: 'facts.read', about: { accountId } }, (deps) =>
    explainMember(deps, { accountId, clusterId }),
  );
  return data ? <MemberReasons member={data} /> : null;
}
