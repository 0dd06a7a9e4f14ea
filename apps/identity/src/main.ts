import { startService } from '@linli/service-defaults';
import { clientCommand, keysCommand } from './identity.commands.js';
import { identityDefinition } from './identity.definition.js';

await startService(identityDefinition, { client: clientCommand, keys: keysCommand });
