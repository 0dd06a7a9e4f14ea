import { cleanText, cleanTexts, maskName, maskPhone, normalPhone, type PersonalDataCipher } from '@linli/personal-data';
import { registrationContent, tidySkills, type ExternalRef, type MaskedVolunteer, type Volunteer } from '../domain/volunteer.js';
import type { VolunteerEntity } from './volunteer.entity.js';

/** Codes, ids, and what is sealed when it is written. The reference is no text: it has a recorded form of its own. */
const verbatim = ['id', 'name', 'phone', 'areaCode', 'externalRef'] as const;
const digestCharacters = 24;

/** Seals what is personal. The volunteer's id is bound to each sealed value, so a value moved to another row does not open. */
export function toVolunteerRow({ name, phone, externalRef, skills, ...plain }: Volunteer, cipher: PersonalDataCipher): VolunteerEntity {
  return {
    ...plain,
    skills: [...skills],
    nameSealed: cipher.seal(name, plain.id),
    phoneSealed: cipher.seal(phone, plain.id),
    phoneHash: cipher.hash(`phone:${comparable(phone)}`),
    externalSystem: externalRef?.system ?? null,
    externalRef: externalRef?.ref ?? null,
    contentHash: cipher.hash(registrationContent({ ...plain, name, phone: comparable(phone), skills })),
  };
}

export function toVolunteer(row: VolunteerEntity, cipher: PersonalDataCipher): Volunteer {
  const { nameSealed, phoneSealed, phoneHash: _phoneHash, contentHash: _contentHash, externalSystem, externalRef, ...plain } = row;
  return {
    ...plain,
    name: cipher.open(nameSealed, row.id),
    phone: cipher.open(phoneSealed, row.id),
    externalRef: externalSystem !== null && externalRef !== null ? { system: externalSystem, ref: externalRef } : null,
  };
}

export function maskVolunteer({ name, phone, ...rest }: Volunteer): MaskedVolunteer {
  return { ...rest, maskedName: maskName(name), maskedPhone: maskPhone(phone) };
}

/**
 * A volunteer as they may be written down: texts without phones, identity numbers and the volunteer's name. A reference that holds such becomes a keyed
 * digest, the same for the same reference: cleaned like other texts, two of them might become one. Recording again changes nothing.
 */
export function recordedVolunteer(volunteer: Volunteer, cipher: PersonalDataCipher): Volunteer {
  const { name, externalRef } = volunteer;
  const cleaned = cleanTexts(volunteer, [name], verbatim);
  return { ...cleaned, skills: tidySkills(cleaned.skills), externalRef: externalRef && recordedReference(externalRef, name, cipher) };
}

/** Half of all digests hold digits that look like a phone. */
const digest = new RegExp(`^~[0-9a-f]{${digestCharacters}}$`);

function recordedReference({ system, ref }: ExternalRef, name: string, cipher: PersonalDataCipher): ExternalRef {
  if (digest.test(ref) || cleanText(ref, [name]) === ref) return { system, ref };
  return { system, ref: `~${cipher.hash(`reference:${system}:${ref}`).slice(0, digestCharacters)}` };
}

/** The form in which phones are compared; rows that are older than that form may hold what it does not know. */
const comparable = (phone: string): string => normalPhone(phone) ?? phone;
