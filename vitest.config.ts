import { defineConfig } from 'vitest/config';

const alias = { '@': import.meta.dirname };

/** Two projects: `unit` needs nothing but Node; `integration` needs the embedded Neo4j (started once per run). */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,components,graph-schema,app}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', 'node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['{lib,graph-schema,app}/**/*.integration.test.ts'],
          globalSetup: ['lib/testing/neo4j-global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
