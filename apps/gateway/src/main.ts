import { startService } from '@linli/service-defaults';
import { gatewayDefinition } from './gateway.definition.js';

await startService(gatewayDefinition);
