import type { ActionAccount, SharedValue } from '@/lib/attribution/action/simulate';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import type { Gateway } from '@/lib/neo4j/gateway';
import { toHubClass } from '@/lib/neo4j/mappers/explore';
import { countCampaignTiers } from '@/lib/neo4j/queries/count-campaign-tiers/query';
import { listAccountsUsing } from '@/lib/neo4j/queries/list-accounts-using/query';
import { listActionAccounts } from '@/lib/neo4j/queries/list-action-accounts/query';
import { listCampaignTier } from '@/lib/neo4j/queries/list-campaign-tier/query';
import { listKnownIdentifiers } from '@/lib/neo4j/queries/list-known-identifiers/query';
import { listOutsidersUsing } from '@/lib/neo4j/queries/list-outsiders-using/query';
import { listStillActive } from '@/lib/neo4j/queries/list-still-active/query';
import { listSurvivingValues } from '@/lib/neo4j/queries/list-surviving-values/query';
import { scanIdentifierValues } from '@/lib/neo4j/queries/scan-identifier-values/query';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';

const accountsPerRead = 500;
/** Values beyond this tie nobody, and an account behind a carrier NAT must not bring the carrier's customers with it. */
const degreeMax = 5_000;
const msPerDay = 86_400_000;

/** Bounded reads of the graph for campaigns, operators and actions. */
export function createAttributionReader(gateway: Gateway): AttributionReader {
  return {
    countCampaignTiers: (runId, campaignId) => gateway.run(countCampaignTiers, { runId, campaignId }),
    listCampaignTier: (runId, campaignId, tier, limit) =>
      gateway.run(listCampaignTier, { runId, campaignId, tier, limit }),
    readActionAccounts: async (runId, accountIds) => {
      const accounts: ActionAccount[] = [];
      const values = new Map<string, SharedValue>();
      for (let start = 0; start < accountIds.length; start += accountsPerRead) {
        const part = accountIds.slice(start, start + accountsPerRead);
        for (const row of await gateway.run(listActionAccounts, { accountIds: part, runId, degreeMax })) {
          const { firstSeen, lastSeen, values: used, ...account } = row;
          const span = firstSeen !== null && lastSeen !== null ? (lastSeen - firstSeen) / msPerDay : 0;
          accounts.push({ ...account, activeDays: Math.max(1, span), valueIds: used.map(({ id }) => id) });
          for (const value of used) {
            const { family } = identifierKindFacts(value.kind);
            values.set(value.id, { ...value, family, hubClass: toHubClass(value.hubClass) });
          }
        }
      }
      return { accounts, values: [...values.values()] };
    },
    listAccountsUsing: async (identifierIds, limit) =>
      (await gateway.run(listAccountsUsing, { identifierIds: [...identifierIds], limit })).map(
        ({ id }) => id,
      ),
    findOutsiders: async (identifierId, runId, subjects, limit) => {
      const idsOf = (wanted: 'cluster' | 'campaign') =>
        subjects.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
      const params = {
        identifierId,
        runId,
        clusterIds: idsOf('cluster'),
        campaignIds: idsOf('campaign'),
        limit,
      };
      const [found] = await gateway.run(listOutsidersUsing, params);
      return found ?? { total: 0, ids: [] };
    },
    listValuesAfter: (accountIds, after, limit) =>
      gateway.run(listSurvivingValues, { accountIds: [...accountIds], after, degreeMax, limit }),
    listStillActive: (accountIds, after, limit) =>
      gateway.run(listStillActive, { accountIds: [...accountIds], after, limit }),
    findKnown: (identifierIds) => gateway.run(listKnownIdentifiers, { ids: [...identifierIds] }),
    scanValues: (kind, after, limit) => gateway.run(scanIdentifierValues, { kind, after, limit }),
  };
}
