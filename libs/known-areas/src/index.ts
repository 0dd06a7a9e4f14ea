export { CreateKnownAreas1764300000001 } from './1764300000001-create-known-areas.js';
export { KnownAreaEntity } from './known-area.entity.js';
export { KnownAreas } from './known-areas.js';
