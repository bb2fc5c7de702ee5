/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run check` type-checks; a user who only wants to start Skein need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@duckdb/node-api',
    '@duckdb/node-bindings',
    '@myriaddreamin/typst-ts-node-compiler',
    'neo4j-driver',
  ],
  distDir: process.env.SKEIN_NEXT_DIST ?? '.next',
};

export default config;
