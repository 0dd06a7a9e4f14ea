import type { NewParty } from '../domain/open-dispute.js';
import type { AddPartyDto } from './parties.dto.js';

export const toNewParty = ({ role, name, phone = null }: AddPartyDto): Omit<NewParty, 'id'> => ({ role, name, phone });
