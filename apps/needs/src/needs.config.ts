import { choice, defineConfig, list, platformConfig } from '@linli/service-defaults';

/** Every environment variable of the needs service. */
export const needsConfig = defineConfig({
  ...platformConfig,
  NEEDS_INTAKE_CLASS: choice(['urgent', 'hard', 'worry', 'wish'], {
    description: 'class of a need that an incident opens (急难愁盼), where no list below names its category [policy]',
    default: 'hard',
  }),
  NEEDS_INTAKE_URGENT_CATEGORIES: list({
    description: 'category codes, separated by commas, whose incidents open an urgent need [policy]',
    default: [],
  }),
});
