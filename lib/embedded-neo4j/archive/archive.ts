import { runAdminTool } from '@/lib/embedded-neo4j/archive/admin-tool';
import type { OpenDatabaseOptions } from '@/lib/embedded-neo4j/options';
import { database } from '@/lib/embedded-neo4j/server/ready';

/** Name of the file that `dumpDatabase` makes in its folder. */
export const dumpName = `${database}.dump`;

/** Writes the graph of a stopped data folder into `folder` (Neo4j Operations Manual, `neo4j-admin database dump`). */
export async function dumpDatabase(options: OpenDatabaseOptions, folder: string): Promise<void> {
  await runAdminTool(options, ['database', 'dump', database, `--to-path=${folder}`]);
}

/** Fills a new data folder's graph from a dump in `folder`. The server's own users are not in it: a new password is made. */
export async function loadDatabase(options: OpenDatabaseOptions, folder: string): Promise<void> {
  await runAdminTool(options, ['database', 'load', database, `--from-path=${folder}`]);
}
