import { Choice, Flag, Integer, ListOf, Nested, Text, Timestamp, Uuid } from '@linli/service-defaults';
import type { Claim } from '../domain/claim.js';
import { claimTransitions, type ClaimState } from '../domain/claim-transitions.js';

/** 抢单/接单. */
export class ClaimTaskDto {
  @Uuid({ optional: true, description: '志愿者；公开任务填写' })
  volunteerId?: string;

  @Text({ max: 80, pattern: /^[\w.@-]+$/, optional: true, description: '单位；定向任务填写', example: 'property-3' })
  unitId?: string;

  @Flag({ optional: true, description: '接单人确认符合任务要求' })
  confirmsRequirements: boolean = false;
}

export class WithdrawClaimDto {
  @Text({ max: 500, optional: true, description: '原因', example: '临时有事' })
  reason?: string;
}

/** 签到、签退. */
export class AttendanceDto {
  @Timestamp({ optional: true, description: '时间，默认现在；最多可补录 72 小时' })
  at?: string;
}

export class PhotoDto {
  @Text({ max: 200, description: '文件名', example: 'vegetables.jpg' })
  name: string;

  @Text({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/, description: '内容的 SHA-256（十六进制）' })
  sha256: string;

  @Text({ max: 2_000, pattern: /^https?:\/\//, optional: true, nullable: true, description: '存放地址' })
  url?: string | null;
}

export class SubmitProofDto {
  @Text({ max: 1000, description: '服务说明', example: '已买好蔬菜送到家门口。' })
  note: string;

  @ListOf(() => PhotoDto, { max: 20, optional: true, description: '照片' })
  photos?: PhotoDto[];
}

class ProofDto {
  @Text({ max: 1000 })
  note: string;

  @ListOf(() => PhotoDto, { max: 20 })
  photos: readonly PhotoDto[];
}

/** A claim with all that is kept of it. */
export class ClaimDto implements Omit<Claim, 'proof'> {
  @Uuid()
  id: string;

  @Uuid()
  taskId: string;

  @Text({ max: 100, description: '服务者，kind:id', example: 'volunteer:0199d0a0-0000-7000-8000-000000000031' })
  provider: string;

  @Choice(claimTransitions.states)
  state: ClaimState;

  @Timestamp()
  claimedAt: Date;

  @Timestamp({ nullable: true })
  checkedInAt: Date | null;

  @Timestamp({ nullable: true })
  checkedOutAt: Date | null;

  @Integer({ min: 0, max: 1440, nullable: true, description: '服务分钟数' })
  minutes: number | null;

  @Nested(() => ProofDto, { nullable: true })
  proof: ProofDto | null;

  @Text({ max: 500, nullable: true })
  reason: string | null;
}
