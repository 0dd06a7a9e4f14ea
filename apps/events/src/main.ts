import { startService } from '@linli/service-defaults';
import { eventsDefinition } from './events.definition.js';

await startService(eventsDefinition);
