import { listMembers } from '@/lib/api-client/graph';
import type { GroupMemberRow } from '@/lib/contracts/graph';
import type { AggregateNode } from '@/lib/domain/graph-element';
import { spreadsheetText } from '@/lib/export/spreadsheet-table';
import type { RoomApi } from '../room-store';
import { guarded } from './guarded';
import { saveCsv } from './save-file';

const columns = ['account_id', 'status', 'membership', 'cluster_id'];

/** Saves every account of a group, page after page, as CSV. */
export async function saveMembers(room: RoomApi, node: AggregateNode): Promise<void> {
  await guarded(room, 'Writing the list', async () => {
    const members: GroupMemberRow[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page = await listMembers({ of: node.of, limit: 1_000, ...(after ? { after } : {}) });
      members.push(...page.members);
      after = page.next;
    }
    const rows = members.map(({ accountId, status, membership, clusterId }) => [
      accountId,
      status ?? '',
      membership ?? '',
      clusterId ?? '',
    ]);
    saveCsv('accounts.csv', spreadsheetText(columns, rows));
  });
}
