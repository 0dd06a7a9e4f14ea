import { join } from 'node:path';
import { wiringSuite } from '../src/index.js';
import { trialDefinition } from './fixtures/trial/src/trial.definition.js';

wiringSuite(trialDefinition, { folder: join(__dirname, 'fixtures/trial') });
