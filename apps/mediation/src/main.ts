import { startService } from '@linli/service-defaults';
import { mediationDefinition } from './mediation.definition.js';

await startService(mediationDefinition);
