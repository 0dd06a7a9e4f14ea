import { normalPhone, type PersonalDataCipher } from '@linli/personal-data';
import type { Incident, NewIncident, Reporter, untouched } from '../domain/incident.js';
import type { IncidentEntity } from './incident.entity.js';

/** Subject, content and place as they came, before names and numbers were taken out of them. */
export type OriginalTexts = Pick<Incident, 'subject' | 'content' | 'place'>;

type ReporterColumns = Pick<IncidentEntity, 'reporterNameSealed' | 'reporterPhoneSealed' | 'reporterPhoneHash'>;
type PlainColumns = Omit<IncidentEntity, keyof ReporterColumns | 'originalSealed' | 'rests'>;
type UntouchedColumns = Exclude<keyof typeof untouched, 'handler'> | 'handlerId' | 'handlerName';
/** All that is written of a new incident; the rest is as the database puts it by itself. */
export type NewIncidentRow = Omit<IncidentEntity, UntouchedColumns>;

/** The row of a new incident. The incident's id is bound to each sealed value, so that a value moved to another row does not open. */
export function toNewRow(incident: NewIncident, original: OriginalTexts | null, cipher: PersonalDataCipher): NewIncidentRow {
  const { reporter, coordinates, ticket, ...same } = incident;
  return {
    ...same,
    ...placeColumns(coordinates, ticket),
    ...reporterColumns(same.id, reporter, cipher),
    originalSealed: original && cipher.seal(JSON.stringify(original), same.id),
  };
}

/** The columns in which the row of `after` differs from that of `before`. */
export function changedColumns(before: Incident, after: Incident, cipher: PersonalDataCipher): Partial<IncidentEntity> {
  const stored: Readonly<Record<string, unknown>> = plainColumns(before);
  const changed = Object.entries(plainColumns(after)).filter(([column, value]) => value !== stored[column]);
  const reporter = after.reporter === before.reporter ? {} : reporterColumns(after.id, after.reporter, cipher);
  const rests = after.rests === before.rests ? {} : { rests: after.rests.map(toStoredRest) };
  return { ...Object.fromEntries(changed), ...reporter, ...rests };
}

export function toIncident(row: IncidentEntity, cipher: PersonalDataCipher): Incident {
  const { latitude, longitude, handlerId, handlerName, externalSystem, externalNo, rests, ...rest } = row;
  const { reporterNameSealed, reporterPhoneSealed, reporterPhoneHash: _hash, originalSealed: _original, ...plain } = rest;
  const open = (sealed: string | null) => sealed && cipher.open(sealed, row.id);
  return {
    ...plain,
    rests: rests.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
    coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
    reporter: reporterNameSealed || reporterPhoneSealed ? { name: open(reporterNameSealed), phone: open(reporterPhoneSealed) } : null,
    handler: handlerId === null ? null : { id: handlerId, name: handlerName },
    ticket: externalSystem === null || externalNo === null ? null : { system: externalSystem, externalNo },
  };
}

export const toOriginalTexts = ({ id, originalSealed }: IncidentEntity, cipher: PersonalDataCipher): OriginalTexts | null =>
  originalSealed === null ? null : (JSON.parse(cipher.open(originalSealed, id)) as OriginalTexts);

const toStoredRest = ({ from, to }: Incident['rests'][number]) => ({ from: from.toISOString(), to: to.toISOString() });

function plainColumns({ reporter: _sealed, rests: _rests, coordinates, handler, ticket, ...same }: Incident): PlainColumns {
  return {
    ...same,
    ...placeColumns(coordinates, ticket),
    handlerId: handler?.id ?? null,
    handlerName: handler?.name ?? null,
  };
}

const placeColumns = (coordinates: Incident['coordinates'], ticket: Incident['ticket']) => ({
  latitude: coordinates?.latitude ?? null,
  longitude: coordinates?.longitude ?? null,
  externalSystem: ticket?.system ?? null,
  externalNo: ticket?.externalNo ?? null,
});

/** A number in no known form is kept and cannot be searched for. */
function reporterColumns(id: string, reporter: Reporter | null, cipher: PersonalDataCipher): ReporterColumns {
  const { name, phone } = reporter ?? { name: null, phone: null };
  const normal = phone && normalPhone(phone);
  return {
    reporterNameSealed: name && cipher.seal(name, id),
    reporterPhoneSealed: phone && cipher.seal(phone, id),
    reporterPhoneHash: normal && cipher.hash(`phone:${normal}`),
  };
}
