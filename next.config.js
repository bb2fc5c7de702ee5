/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  serverExternalPackages: ['@duckdb/node-api', '@duckdb/node-bindings', 'neo4j-driver'],
  distDir: process.env.SKEIN_NEXT_DIST ?? '.next',
};

export default config;
