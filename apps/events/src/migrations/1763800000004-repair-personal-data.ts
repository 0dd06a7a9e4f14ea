import { cleanText, normalPhone, recordedActor, type PersonalDataCipher } from '@linli/personal-data';
import { isActorKind } from '@linli/contracts';
import type { Repair } from '@linli/service-defaults';
import type { EntityManager } from 'typeorm';
import { canonicalContent, type TicketPush } from '../hotline/domain/ticket-push.js';

const batchRows = 500;
const noId = '00000000-0000-0000-0000-000000000000';

/** An incident as it was stored, with the ticket it came from. */
interface StoredIncident {
  readonly id: string;
  readonly area_code: string;
  readonly appeal_type: TicketPush['appealType'];
  readonly subject: string;
  readonly content: string;
  readonly place: string | null;
  readonly original_sealed: string | null;
  readonly reporter_name_sealed: string | null;
  readonly reporter_phone_sealed: string | null;
  readonly category_given: string | null;
  readonly urgency: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly reported_at: Date;
  readonly assisting: string[];
  readonly handler_id: string | null;
  readonly handler_name: string | null;
  readonly proofs: string[];
  readonly system: string | null;
  readonly external_no: string | null;
}

/**
 * Brings what is stored into today's forms: phones hashed by their normal form, tickets compared by every field, every free text of an incident clean,
 * private persons who acted by digest. The content of a ticket is compared as it came, so its hash is made before its texts are cleaned.
 */
export const repairPersonalData: Repair = {
  name: '1763800000004-repair-personal-data',
  async run(manager, cipher) {
    for (let after: string | undefined = noId; after !== undefined;) after = await repairIncidents(manager, cipher, after);
    for (const table of ['incident_timeline', 'follow_ups', 'reveal_log']) await repairActors(manager, cipher, table);
  },
};

/** The id of the last one repaired, undefined at the end. */
async function repairIncidents(manager: EntityManager, cipher: PersonalDataCipher, after: string): Promise<string | undefined> {
  const rows = await manager.query<StoredIncident[]>(
    `SELECT i.*, t.system, t.external_no FROM incidents i LEFT JOIN tickets t ON t.incident_id = i.id WHERE i.id > $1 ORDER BY i.id LIMIT ${batchRows}`,
    [after],
  );
  for (const row of rows) {
    const open = (sealed: string | null) => sealed && cipher.open(sealed, row.id);
    const [name, phone] = [open(row.reporter_name_sealed), open(row.reporter_phone_sealed)];
    if (row.system !== null && row.external_no !== null) {
      const contentHash = cipher.hash(`ticket:${canonicalContent(pushOf(row, name, phone, open(row.original_sealed)))}`);
      await manager.query('UPDATE tickets SET content_hash = $2 WHERE incident_id = $1', [row.id, contentHash]);
    }
    const normal = phone && normalPhone(phone);
    const clean = <T extends string | null>(text: T) => (text === null ? null : cleanText(text, name ? [name] : []));
    await manager.query(
      `UPDATE incidents SET reporter_phone_hash = $2, category_given = $3, urgency = $4, handler_id = $5, handler_name = $6, assisting = $7, proofs = $8
       WHERE id = $1`,
      [
        row.id,
        normal && cipher.hash(`phone:${normal}`),
        clean(row.category_given),
        clean(row.urgency),
        clean(row.handler_id),
        clean(row.handler_name),
        row.assisting.map(clean),
        row.proofs.map(clean),
      ],
    );
  }
  return rows.at(-1)?.id;
}

/** The push that made the incident, as it came. */
function pushOf(row: StoredIncident, callerName: string | null, callerPhone: string | null, original: string | null) {
  const texts = original === null ? row : (JSON.parse(original) as Pick<StoredIncident, 'subject' | 'content' | 'place'>);
  const { latitude, longitude } = row;
  return {
    system: row.system ?? '',
    externalNo: row.external_no ?? '',
    callerName,
    callerPhone,
    areaCode: row.area_code,
    appealType: row.appeal_type,
    subject: texts.subject,
    content: texts.content,
    place: texts.place,
    categoryGiven: row.category_given,
    urgency: row.urgency,
    coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
    reportedAt: row.reported_at,
  };
}

async function repairActors(manager: EntityManager, cipher: PersonalDataCipher, table: string): Promise<void> {
  const actors = await manager.query<{ actor: string }[]>(`SELECT DISTINCT actor FROM ${table} WHERE actor ~ '^[a-z-]+:[^~]'`);
  for (const { actor } of actors) {
    const [, kind = '', id = ''] = /^([a-z-]+):(.*)$/s.exec(actor) ?? [];
    if (!isActorKind(kind)) continue;
    const recorded = `${kind}:${recordedActor({ kind, id }, cipher).id}`;
    if (recorded !== actor) await manager.query(`UPDATE ${table} SET actor = $2 WHERE actor = $1`, [actor, recorded]);
  }
}
