import { wiringSuite } from '@linli/testing';
import { identityDefinition } from '../src/identity.definition.js';

wiringSuite(identityDefinition);
