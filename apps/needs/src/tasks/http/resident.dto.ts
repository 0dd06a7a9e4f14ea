import { Text } from '@linli/service-defaults';
import type { RevealedResident } from '../use-cases/reveal-resident.js';

export class RevealResidentDto {
  @Text({ min: 2, max: 500, description: '查看理由，记入日志', example: '上门前电话联系' })
  reason: string;
}

export class RevealedResidentDto implements RevealedResident {
  @Text({ max: 100, nullable: true, example: '张三丰' })
  name: string | null;

  @Text({ max: 40, nullable: true, example: '13812345678' })
  phone: string | null;

  @Text({ max: 400, nullable: true, example: '3号楼2单元501' })
  place: string | null;
}
