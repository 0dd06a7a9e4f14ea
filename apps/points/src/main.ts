import 'reflect-metadata';
import { startService } from '@linli/service-defaults';
import { pointsDefinition } from './points.definition.js';

await startService(pointsDefinition);
