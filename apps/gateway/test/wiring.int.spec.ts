import { wiringSuite } from '@linli/testing';
import { gatewayDefinition } from '../src/gateway.definition.js';

wiringSuite(gatewayDefinition);
