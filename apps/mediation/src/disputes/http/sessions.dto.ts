import { Choice, Flag, ListOf, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { sessionOutcomes, type SessionOutcome } from '../domain/session.js';

export class RecordSessionDto {
  @Timestamp({ description: '召开时间', example: '2026-11-22T14:00:00+08:00' })
  heldAt: string;

  @Text({ max: 200, optional: true, nullable: true, description: '地点', example: '社区调解室' })
  place?: string | null;

  @Text({ max: 500, description: '参加人说明', example: '双方当事人、调解员、楼栋长' })
  participants: string;

  @Text({ max: 20_000, description: '调解笔录，保密', example: '双方陈述了各自的意见。' })
  minutes: string;

  @Choice(sessionOutcomes, { name: 'SessionOutcome', description: '结果；failed 使预警升一级', example: 'progress' })
  outcome: SessionOutcome;
}

export class RecordDisputeFollowUpDto {
  @Timestamp({ optional: true, description: '回访时间，默认现在' })
  visitedAt?: string;

  @Flag({ description: '是否平稳', example: true })
  calm: boolean;

  @Text({ max: 500, description: '回访情况', example: '双方和睦，未再发生争吵。' })
  note: string;
}

export class SessionDto {
  @Uuid() id: string;
  @Timestamp() heldAt: string;
  @Text({ max: 400, nullable: true, description: '地点，隐去姓名电话' }) place: string | null;
  @Text({ max: 1000, description: '参加人说明，隐去姓名电话' }) participants: string;
  @Choice(sessionOutcomes, { name: 'SessionOutcome' }) outcome: string;
  @Text({ max: 20_000, nullable: true, description: '笔录，须有 mediation:file' }) minutes: string | null;
}

export class SessionsDto {
  @ListOf(() => SessionDto, { max: 1000 }) items: SessionDto[];
}

export class DisputeFollowUpDto {
  @Timestamp() visitedAt: string;
  @Flag() calm: boolean;
  @Text({ max: 1000, description: '情况，隐去姓名电话' }) note: string;
}
