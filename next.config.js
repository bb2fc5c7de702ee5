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
    '@resvg/resvg-wasm',
    'dejavu-fonts-ttf',
    'neo4j-driver',
  ],
  experimental: {
    // Every route carries the same server code. Shrinking it and mapping it back a hundred times over took most of the build,
    // for nothing: the server runs on this machine, and traces of code that was not shrunk need no map.
    turbopackMinify: { server: false, client: true },
    turbopackSourceMaps: false,
  },
  distDir: process.env.SKEIN_NEXT_DIST ?? '.next',
};

export default config;
