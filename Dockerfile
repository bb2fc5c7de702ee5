# Skein with its embedded database. Written without a machine that can run containers: checked by eye only
# (docs/operations.md).
FROM node:22-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends openjdk-17-jre-headless maven \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/skein
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# The first start brings the database's program files into the cache volume; later ones need no network.
ENV SKEIN_CACHE=/opt/skein-cache SKEIN_DATA=/data NEXT_TELEMETRY_DISABLED=1
RUN npm run build \
  && mkdir -p /data "$SKEIN_CACHE" \
  && chown -R node:node /data "$SKEIN_CACHE" /opt/skein
USER node
VOLUME /data /opt/skein-cache
# Skein listens on 127.0.0.1 only: run with --network host, or put a proxy with TLS and sign-in into the same network namespace.
CMD ["node", "bin/skein.mjs", "up", "--port", "3417"]
