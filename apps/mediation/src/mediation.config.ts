import { defineConfig, platformConfig } from '@linli/service-defaults';

/** Nothing beyond what every service reads: the warning policy is data in `disputes/domain/warning-policy.ts`. */
export const mediationConfig = defineConfig({ ...platformConfig });
