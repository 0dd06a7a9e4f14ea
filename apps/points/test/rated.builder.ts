import type { NeedRatedV2 } from '@linli/contracts';
import { v7 as newId } from 'uuid';

type Rated = Partial<Omit<NeedRatedV2, 'participants'>> & {
  startedAt?: string;
  participants?: { volunteerId: string; minutes: number }[];
};
/** The data of a rating, in another month than that of the service, which is when caps count it. */
export const rated = (volunteerId: string, given: Rated = {}): NeedRatedV2 => {
  const { startedAt = '2026-11-22T03:00:00Z', participants = [{ volunteerId, minutes: 60 }], ...rest } = given;
  return {
    needId: newId(),
    taskId: newId(),
    areaCode: '330106002003',
    difficulty: 2,
    rating: 5,
    ratedAt: '2027-03-02T03:00:00Z',
    ...rest,
    participants: participants.map((participant) => ({ ...participant, startedAt })),
  };
};
