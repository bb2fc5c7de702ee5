import type { HubOverrideListQuery, HubOverridePage } from '@/lib/contracts/hub-overrides';
import type { HubOverrideStore } from '@/lib/usecases/ports/hub-overrides';

/** Classes that analysts gave to values, newest first, those ended included. */
export async function listHubOverrides(
  deps: { hubOverrides: Pick<HubOverrideStore, 'list'> },
  { identifier, offset, limit }: HubOverrideListQuery,
): Promise<HubOverridePage> {
  return deps.hubOverrides.list({ identifierId: identifier ?? null }, { offset, limit });
}
