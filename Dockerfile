# One image for every app: `docker run linli apps/events/dist/main.js` starts one, with `migrate` or `topics` behind it runs a job.
FROM node:24-bookworm-slim AS base
WORKDIR /linli
ENV NX_DAEMON=false NX_TUI=false

# Only what decides about node_modules, so that a change of source does not install everything again.
FROM base AS manifests
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json ! -name .npmrc -delete && find . -type d -empty -delete

FROM base AS dependencies
COPY --from=manifests /linli ./
RUN npm ci --omit=dev

FROM base AS build
COPY --from=manifests /linli ./
RUN npm ci
COPY . .
RUN npm run build && mkdir /built && cp -r --parents apps/*/dist libs/*/dist /built

FROM base AS runtime
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=dependencies /linli ./
COPY --from=build /built ./
COPY deploy/migrate.mjs deploy/
USER node
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["apps/gateway/dist/main.js"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
