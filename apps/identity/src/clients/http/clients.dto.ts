import { Choice, Integer, ListOf, PageQuery, Text, Timestamp } from '@linli/service-defaults';
import { actorKinds, CLIENT_STATES, type ActorKind, type Client } from '../domain/client.js';

export class RegisterClientDto {
  @Text({ max: 64, optional: true, description: '客户端编号；缺省时由系统生成', example: 'hotline-12345' })
  id?: string;

  @Text({ max: 100, description: '客户端名称', example: '12345热线平台' })
  name: string;

  @ListOf('text', { max: 50, itemMax: 81, description: '权限范围', example: ['events:hotline', 'events:read'] })
  scopes: string[];

  @ListOf('text', { max: 500, itemMax: 64, description: '可访问的区划前缀', example: ['330106002'] })
  areas: string[];

  @ListOf('text', {
    max: 500,
    itemMax: 80,
    optional: true,
    description: '可代表的承办单位，* 为区划内全部单位',
    example: ['property-repair'],
  })
  units?: string[];

  @ListOf(actorKinds, { max: 20, optional: true, description: '可代表的办理人类别，缺省仅为 system', example: ['staff', 'unit-staff'] })
  actorKinds?: ActorKind[];

  @ListOf('text', { max: 20, itemMax: 40, optional: true, description: '可推送工单的热线系统', example: ['12345'] })
  systems?: string[];
}

export class ChangeClientDto {
  @Text({ max: 100, optional: true, description: '客户端名称', example: '12345热线平台' })
  name?: string;

  @ListOf('text', { max: 50, itemMax: 81, optional: true, description: '权限范围', example: ['events:hotline', 'events:read'] })
  scopes?: string[];

  @ListOf('text', { max: 500, itemMax: 64, optional: true, description: '可访问的区划前缀', example: ['330106002'] })
  areas?: string[];

  @ListOf('text', {
    max: 500,
    itemMax: 80,
    optional: true,
    description: '可代表的承办单位，* 为区划内全部单位',
    example: ['property-repair'],
  })
  units?: string[];

  @ListOf(actorKinds, { max: 20, optional: true, description: '可代表的办理人类别，缺省仅为 system', example: ['staff', 'unit-staff'] })
  actorKinds?: ActorKind[];

  @ListOf('text', { max: 20, itemMax: 40, optional: true, description: '可推送工单的热线系统', example: ['12345'] })
  systems?: string[];
}

export class ClientDto {
  @Text({ max: 64, description: '客户端编号', example: 'hotline-12345' })
  id: string;

  @Text({ max: 100, description: '客户端名称', example: '12345热线平台' })
  name: string;

  @ListOf('text', { max: 50, description: '权限范围', example: ['events:hotline', 'events:read'] })
  scopes: string[];

  @ListOf('text', { max: 500, description: '可访问的区划前缀', example: ['330106002'] })
  areas: string[];

  @ListOf('text', { max: 500, description: '可代表的承办单位' })
  units: string[];

  @ListOf(actorKinds, { max: 20, description: '可代表的办理人类别' })
  actorKinds: ActorKind[];

  @ListOf('text', { max: 20, description: '可推送工单的热线系统' })
  systems: string[];

  @Choice(CLIENT_STATES, { name: 'ClientState', description: '状态', example: 'active' })
  state: string;

  @Integer({ min: 1, max: 2_147_483_647, description: '版本', example: 1 })
  version: number;

  @Timestamp({ description: '登记时间' })
  createdAt: string;

  @Timestamp({ description: '最近变更时间' })
  updatedAt: string;

  @Timestamp({ description: '密钥最近更换时间' })
  secretChangedAt: string;
}

export class ClientWithSecretDto extends ClientDto {
  @Text({
    max: 256,
    nullable: true,
    description: '客户端密钥，只在第一次应答中出现；以同一 Idempotency-Key 重放时为 null，遗失后请更换密钥',
    example: 'mY0x…',
  })
  secret: string | null;
}

export class ClientPageDto {
  @ListOf(() => ClientDto, { max: 500 })
  items: ClientDto[];

  @Text({ max: 2_000, nullable: true, description: '下一页的游标' })
  next: string | null;
}

export class ListClientsQuery extends PageQuery {}

export function toClientDto(client: Client): ClientDto {
  return {
    id: client.id,
    name: client.name,
    scopes: [...client.scopes],
    areas: [...client.areas],
    units: [...client.units],
    actorKinds: [...client.actorKinds],
    systems: [...client.systems],
    state: client.state,
    version: client.version,
    createdAt: client.createdAt.toISOString(),
    updatedAt: client.updatedAt.toISOString(),
    secretChangedAt: client.secretChangedAt.toISOString(),
  };
}
