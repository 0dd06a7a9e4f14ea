import { defineConfig, duration, integer, list, platformConfig, type Config } from '@linli/service-defaults';

export const webhooksConfig = defineConfig({
  ...platformConfig,
  WEBHOOK_ALLOWED_HOSTS: list({
    description: 'hosts (`name` or `name:port`) that may be called although their address is private, loopback or link-local',
  }),
  WEBHOOK_TIMEOUT: duration({ description: 'longest time that one delivery may take', default: '10s' }),
  WEBHOOK_POLL_INTERVAL: duration({ description: 'how often due deliveries are looked for', default: '500ms' }),
  WEBHOOK_CONCURRENCY_MAX: integer({ description: 'most deliveries under way at once', default: 20, min: 1, max: 500 }),
});
export type WebhooksConfig = Config<typeof webhooksConfig>;
