export { CreateKnownVolunteers1764500000002 } from './1764500000002-create-known-volunteers.js';
export { KnownVolunteerEntity } from './known-volunteer.entity.js';
export { KnownVolunteers, type KnownVolunteer } from './known-volunteers.js';
