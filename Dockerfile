# syntax=docker/dockerfile:1

FROM node:24-slim AS base
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY analytics/package.json analytics/
COPY api/package.json api/
COPY dashboard/package.json dashboard/
COPY seeds/package.json seeds/

# Everything that compiling and bundling need.
FROM base AS build
RUN npx --yes pnpm@10.34.9 install --frozen-lockfile
COPY tsconfig.base.json ./
COPY analytics analytics
COPY api api
COPY seeds seeds
COPY dashboard dashboard
RUN node node_modules/typescript/bin/tsc --build analytics api seeds
RUN npm run build --prefix dashboard

# Only what runs: no build tools, no Node of its own, no embedded PostgreSQL.
FROM base AS packages
RUN npx --yes pnpm@10.34.9 install --frozen-lockfile --prod --no-optional --filter "@simoncer/seeds..."

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DASHBOARD_DIR=/app/dashboard/dist DOCUMENT_STORE=file:///srv/documents
WORKDIR /app
COPY --from=packages /app ./
COPY --from=build /app/analytics/dist analytics/dist
COPY --from=build /app/api/dist api/dist
COPY --from=build /app/seeds/dist seeds/dist
COPY --from=build /app/seeds/reference seeds/reference
COPY --from=build /app/dashboard/dist dashboard/dist
# Uploaded documents; mount a volume here, or set DOCUMENT_STORE to a bucket.
RUN install -d -o node -g node /srv/documents
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# SIMONCER_DEMO=yes fills an empty database with the synthetic city first.
CMD ["sh", "-c", "node api/dist/cli.js migrate && if [ \"$SIMONCER_DEMO\" = yes ]; then node seeds/dist/cli.js demo --if-empty; fi && exec node api/dist/cli.js serve"]
