import { defineConfig, platformConfig } from '@linli/service-defaults';

/** Every environment variable of the service. Award rules are data with versions (`award_rules`), not environment. */
export const pointsConfig = defineConfig({ ...platformConfig });
