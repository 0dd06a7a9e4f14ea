import { defineConfig, platformConfig } from '@linli/service-defaults';

/** Every environment variable of the service. It has none of its own: limits and time spans that a city sets are rows of its database. */
export const eventsConfig = defineConfig({ ...platformConfig });
