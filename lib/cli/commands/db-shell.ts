import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { lookAtDatabase } from '@/lib/cli/db/owner';
import { serverPaths } from '@/lib/embedded-neo4j/server/server-paths';

export const dbShell = defineCommand({
  name: 'db shell',
  access: null,
  summary: 'how to look into the database with cypher-shell (not part of Skein)',
  options: z.object({}),
  run: async (context) => {
    const { dataDir, environment, isJson, output } = context;
    const external = environment.database;
    const { endpoint } = await lookAtDatabase(dataDir);
    const passwordFile = external ? null : serverPaths(dataDir).password;
    const address = external?.uri ?? endpoint?.boltUri ?? null;
    if (isJson) {
      await output.json({ boltUri: address, user: external?.user ?? 'neo4j', passwordFile });
    } else if (address === null) {
      await output.line('The database is not running. Start it with: skein db start');
    } else {
      const user = external?.user ?? 'neo4j';
      const password = passwordFile === null ? '"$NEO4J_PASSWORD"' : `"$(cat '${passwordFile}')"`;
      await output.line(`cypher-shell -a ${address} -u ${user} -p ${password}`);
      await output.line(
        'Whoever has the password can change and delete everything; reading is what it is for.',
      );
    }
    return 0;
  },
});
