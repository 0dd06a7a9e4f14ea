import { wiringSuite } from '@linli/testing';
import { mediationDefinition } from '../src/mediation.definition.js';

wiringSuite(mediationDefinition, {
  beyondEntities: { dispute_numbers: 'a sequence: numbers that people read never wait for another writer' },
});
