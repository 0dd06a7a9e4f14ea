import { startService } from '@linli/service-defaults';
import { needsDefinition } from './needs.definition.js';

await startService(needsDefinition);
