import { beforeEach, describe, expect, it } from 'vitest';
import { exportChoice } from '@/lib/contracts/evidence';
import type { Actor } from '@/lib/domain/actor';
import { createCaseStore } from '@/lib/neo4j/stores/case-store';
import { createExportRequestStore } from '@/lib/neo4j/stores/export-request-store';
import { createJobStore } from '@/lib/neo4j/stores/job-store';
import { createNotificationStore } from '@/lib/neo4j/stores/notification-store';
import { createViewStore } from '@/lib/neo4j/stores/view-store';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import { decideExport } from '@/lib/usecases/evidence/decide-export';
import { listExportRequests } from '@/lib/usecases/evidence/list-export-requests';
import { requestExport } from '@/lib/usecases/evidence/request-export';
import { listNotifications } from '@/lib/usecases/notifications/own-notifications';

const gateway = testGateway();
const analyst: Actor = { id: 'u_analyst', name: 'Ana Lyst', role: 'analyst' };
const lead = (n: number): Actor => ({ id: `u_lead${n}`, name: `Lead ${n}`, role: 'lead' });
const choice = exportChoice.parse({
  subject: { kind: 'cluster', id: 'c_1' },
  purpose: 'suspension',
  recipient: 'Legal',
  preparedBy: 'Ana Lyst',
});

function aDesk(needsApproval = true) {
  let made = 0;
  return {
    jobs: createJobStore(gateway),
    exportRequests: createExportRequestStore(gateway),
    clock: { now: () => 1_000 + made },
    ids: { next: (prefix: string) => `${prefix}_${String(++made).padStart(12, '0')}` },
    exports: { needsApproval },
    cases: createCaseStore(gateway),
    views: createViewStore(gateway),
    notifications: createNotificationStore(gateway),
    directory: { list: async () => [analyst, lead(1), lead(2)], nameOf: async () => undefined },
  };
}

beforeEach(() => resetGraph(gateway));

describe('an export that needs a second person', () => {
  it('becomes a job only when somebody else approves, and the job names who', async () => {
    const desk = aDesk();
    const { job, request } = await requestExport(desk, choice, analyst);
    expect(job).toBeNull();
    expect(await desk.jobs.list(10)).toEqual([]);
    const decided = await decideExport(desk, { requestId: request?.id ?? '', decision: 'approve' }, lead(1));
    expect(decided).toMatchObject({ state: 'approved', decidedBy: { id: 'u_lead1' } });
    const [started] = await desk.jobs.list(10);
    expect(started).toMatchObject({ id: decided.jobId, payload: { kind: 'export', approvedBy: 'Lead 1' } });
  });

  it('is not decided by who asked, nor by a role that may not', async () => {
    const desk = aDesk();
    const { request } = await requestExport(desk, choice, lead(1));
    const told = async (who: Actor) =>
      (await listNotifications(desk, { limit: 10 }, who)).notifications.map(({ kind, byName }) => [
        kind,
        byName,
      ]);
    expect([await told(lead(1)), await told(lead(2)), await told(analyst)]).toEqual([
      [],
      [['export', 'Lead 1']],
      [],
    ]);
    expect(await told({ ...lead(2), role: 'analyst' })).toEqual([]);
    const requestId = request?.id ?? '';
    const approve = { requestId, decision: 'approve' as const };
    await expect(decideExport(desk, approve, lead(1))).rejects.toMatchObject({
      code: 'second_person_needed',
    });
    await expect(decideExport(desk, approve, analyst)).rejects.toMatchObject({ code: 'role_not_allowed' });
    expect((await listExportRequests(desk)).requests).toMatchObject([{ state: 'waiting' }]);
  });

  it('is decided once, however many decide at the same time', async () => {
    const desk = aDesk();
    const { request } = await requestExport(desk, choice, analyst);
    const requestId = request?.id ?? '';
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        decideExport(desk, { requestId, decision: n % 2 ? 'approve' : 'decline', reason: 'x' }, lead(n)),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { requests } = await listExportRequests(desk);
    const expected = requests[0]?.state === 'approved' ? 1 : 0;
    expect(await desk.jobs.list(10)).toHaveLength(expected);
  });

  it('starts at once where no second person is asked for', async () => {
    const desk = aDesk(false);
    const { job, request } = await requestExport(desk, choice, analyst);
    expect(job).toMatchObject({ state: 'queued' });
    expect(request).toBeNull();
  });
});
