import type { NeedView } from '../use-cases/need-view.js';
import type { NeedDto } from './needs.dto.js';

const time = (instant: Date | null): string | null => instant?.toISOString() ?? null;

export function toNeedDto(need: NeedView): NeedDto {
  const { outcome } = need;
  return {
    id: need.id,
    number: need.number,
    areaCode: need.areaCode,
    place: need.place,
    resident: need.resident && { name: need.resident.name, phone: need.resident.phone },
    class: need.class,
    level: need.level,
    subject: need.subject,
    content: need.content,
    wantedFrom: time(need.wantedFrom),
    wantedTo: time(need.wantedTo),
    specialGroup: need.specialGroup,
    incidentId: need.incidentId,
    state: need.state,
    version: need.version,
    reason: need.reason,
    outcome: outcome && { ...outcome, participants: outcome.participants.map((participant) => ({ ...participant })) },
    rating: need.rating,
    ratingComment: need.ratingComment,
    orderedAt: need.orderedAt.toISOString(),
    changedAt: need.changedAt.toISOString(),
  };
}
