import { startService } from '@linli/service-defaults';
import { webhooksDefinition } from './webhooks.definition.js';

await startService(webhooksDefinition);
