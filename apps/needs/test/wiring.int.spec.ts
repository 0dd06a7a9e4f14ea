import { wiringSuite } from '@linli/testing';
import { needsDefinition } from '../src/needs.definition.js';

wiringSuite(needsDefinition);
