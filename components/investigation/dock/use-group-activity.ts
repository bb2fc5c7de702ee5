import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { loadGroupActivity } from '@/lib/api-client/graph';
import { queryKeys } from '@/lib/api-client/keys';
import { useDrawnAccounts } from './use-drawn-accounts';

const accountsMax = 1_000;

/** When the selected accounts (or all drawn ones) were active, from the raw rows. */
export function useGroupActivity() {
  const { accountIds, left } = useDrawnAccounts(accountsMax);
  const { data, error } = useQuery({
    queryKey: queryKeys.groupActivity(accountIds),
    queryFn: () => loadGroupActivity(accountIds),
    enabled: accountIds.length > 0,
    placeholderData: keepPreviousData,
  });
  return { accounts: accountIds.length, left, activity: data, error };
}
