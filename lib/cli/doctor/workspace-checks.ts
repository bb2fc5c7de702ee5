import type { DoctorCheck } from '@/lib/contracts/doctor';
import { AppError } from '@/lib/domain/errors';
import type { DatabaseInfo } from '@/lib/workspace/deps';
import type { Inspection } from '@/lib/workspace/inspect';

const modeTexts: Record<DatabaseInfo['mode'], string> = {
  external: 'your own server (NEO4J_URI)',
  owned: 'embedded, started for this command',
  attached: 'embedded, run by another process of this data folder',
};

/** What an open workspace shows: server, invariants of the graph, lake against graph. */
export function checksOfInspection(inspection: Inspection, database: DatabaseInfo): DoctorCheck[] {
  const { server, invariants, lake } = inspection;
  return [
    {
      id: 'server',
      area: 'database',
      title: 'Neo4j',
      status: 'ok',
      detail: `${server.version} ${server.edition} at ${database.boltUri}, ${modeTexts[database.mode]}`,
    },
    {
      id: 'gds',
      area: 'database',
      title: 'Graph Data Science',
      status: server.gdsVersion === undefined ? 'warn' : 'ok',
      detail: server.gdsVersion ?? server.warnings.join(' '),
    },
    ...invariants.map(
      ({ id, title, violations, examples }): DoctorCheck => ({
        id,
        area: 'graph',
        title,
        status: violations === 0 ? 'ok' : 'fail',
        detail: violations === 0 ? 'holds' : `${violations} violations, e.g. ${examples.join('; ')}`,
        ...(violations === 0
          ? {}
          : { remedy: 'graph-schema/invariants.md explains the rule. Run the import or linkage again.' }),
      }),
    ),
    ...lake.map(({ title, inLake, inGraph }): DoctorCheck => {
      const isEqual = inLake === inGraph;
      return {
        id: `lake_${title.toLowerCase()}`,
        area: 'lake',
        title: `${title} in lake and graph`,
        status: isEqual ? 'ok' : 'fail',
        detail: isEqual ? `${inLake} in both` : `${inLake} in the lake, ${inGraph} in the graph`,
        ...(isEqual ? {} : { remedy: 'Roll back the newest batch and import it again.' }),
      };
    }),
  ];
}

/** A workspace that cannot be opened is a finding of its own, with what to do about it. */
export function checkOfFailure(error: unknown): DoctorCheck {
  if (!(error instanceof AppError) || error.kind === 'bug') throw error;
  return {
    id: error.code,
    area: 'database',
    title: 'Database',
    status: 'fail',
    detail: error.message,
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
  };
}
