import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext } from '@linli/service-defaults';
import { mapPage, newId, type Tx } from '@linli/unit-of-work';
import { managing, type Client } from '../domain/client.js';
import type { Administrator } from '../domain/manage-client.js';
import { EditClient } from '../use-cases/edit-client.js';
import { EnableClient } from '../use-cases/enable-client.js';
import { DisableClient } from '../use-cases/disable-client.js';
import { FindClient } from '../use-cases/find-client.js';
import { ListClients } from '../use-cases/list-clients.js';
import { RegisterClient, type RegisteredClient } from '../use-cases/register-client.js';
import { RotateClientSecret } from '../use-cases/rotate-client-secret.js';
import {
  ChangeClientDto,
  ClientDto,
  ClientPageDto,
  ClientWithSecretDto,
  ListClientsQuery,
  RegisterClientDto,
  toClientDto,
} from './clients.dto.js';

const scopes = [managing];
const by = ['staff'] as const;

const clientPath = { id: '客户端编号 · Id of the client' };

@ApiTags('clients')
@Controller('/api/identity/v1/clients')
export class ClientsController {
  constructor(
    private readonly commands: Commands,
    private readonly registerClient: RegisterClient,
    private readonly editClient: EditClient,
    private readonly disableClient: DisableClient,
    private readonly enableClient: EnableClient,
    private readonly rotateClientSecret: RotateClientSecret,
    private readonly findClient: FindClient,
    private readonly listClients: ListClients,
  ) {}

  @Post()
  @Operation({
    id: 'registerClient',
    zh: '登记客户端',
    en: 'Register a client',
    description:
      '登记一个机器客户端及其权限范围、区划前缀、单位、可代表的办理人类别与热线系统，并生成密钥；不得授予自己没有的权限。密钥只在这次应答中出现，系统只保存摘要。编号已被占用时拒绝。',
    scopes,
    by,
    answer: ClientWithSecretDto,
    status: 201,
    problems: [
      'identity.client-exists',
      'identity.grant-exceeded',
      'identity.unit-malformed',
      'identity.system-malformed',
      'identity.actor-kind-unknown',
      'identity.client-id-malformed',
      'identity.client-name-malformed',
      'identity.scope-malformed',
      'identity.area-malformed',
    ],
  })
  register(@Ctx() ctx: RequestContext, @Body() body: RegisterClientDto): Promise<ClientWithSecretDto> {
    return this.answerWithSecret(ctx, 201, (tx) =>
      this.registerClient.execute(tx, { ...body, id: body.id ?? newId() }, administratorOf(ctx)),
    );
  }

  @Get()
  @Operation({
    id: 'listClients',
    zh: '客户端列表',
    en: 'List clients',
    description: '按编号列出自己可管理的客户端（权限不超出自己），不含密钥。',
    scopes,
    answer: ClientPageDto,
    problems: ['platform.cursor-invalid'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListClientsQuery): Promise<ClientPageDto> {
    return ctx.page(mapPage(await this.listClients.execute(query, administratorOf(ctx)), toClientDto));
  }

  @Get(':id')
  @Operation({
    id: 'getClient',
    zh: '查看客户端',
    en: 'Get a client',
    description: '一个客户端的名称、权限与状态，不含密钥。权限超出自己的视同不存在。',
    scopes,
    answer: ClientDto,
    problems: ['identity.client-not-found'],
    versioned: true,
    path: clientPath,
  })
  async one(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<ClientDto> {
    return this.present(ctx, await this.findClient.execute(id, administratorOf(ctx)));
  }

  @Post(':id/disable')
  @Operation({
    id: 'disableClient',
    zh: '停用客户端',
    en: 'Disable a client',
    description: '停用客户端，此后不再发放令牌；已发放的令牌到期为止。对已停用的客户端重复操作没有影响。不得停用自身或最后一个管理客户端。',
    scopes,
    by,
    answer: ClientDto,
    problems: ['identity.client-not-found', 'identity.client-is-own', 'identity.last-administrator'],
    versioned: true,
    path: clientPath,
  })
  disable(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<ClientDto> {
    return this.commands.run(ctx, {}, async (tx) => this.present(ctx, await this.disableClient.execute(tx, inputOf(ctx, id))));
  }

  @Post(':id/enable')
  @Operation({
    id: 'enableClient',
    zh: '启用客户端',
    en: 'Enable a client',
    description: '重新启用已停用的客户端，密钥与权限照旧。对已启用的客户端重复操作没有影响。',
    scopes,
    by,
    answer: ClientDto,
    problems: ['identity.client-not-found'],
    versioned: true,
    path: clientPath,
  })
  enable(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<ClientDto> {
    return this.commands.run(ctx, {}, async (tx) => this.present(ctx, await this.enableClient.execute(tx, inputOf(ctx, id))));
  }

  @Patch(':id')
  @Operation({
    id: 'changeClient',
    zh: '变更客户端',
    en: 'Change a client',
    description: '变更名称与权限，未填的保持不变；不得授予自己没有的权限。已发放的令牌到期前不受影响。',
    scopes,
    by,
    answer: ClientDto,
    problems: [
      'identity.client-not-found',
      'identity.grant-exceeded',
      'identity.last-administrator',
      'identity.client-name-malformed',
      'identity.scope-malformed',
      'identity.area-malformed',
      'identity.unit-malformed',
      'identity.system-malformed',
      'identity.actor-kind-unknown',
    ],
    versioned: true,
    path: clientPath,
  })
  change(@Ctx() ctx: RequestContext, @Param('id') id: string, @Body() body: ChangeClientDto): Promise<ClientDto> {
    const input = { ...inputOf(ctx, id), changes: { ...body } };
    return this.commands.run(ctx, {}, async (tx) => this.present(ctx, await this.editClient.execute(tx, input)));
  }

  @Post(':id/rotate-secret')
  @Operation({
    id: 'rotateClientSecret',
    zh: '更换客户端密钥',
    en: 'Rotate the secret of a client',
    description: '生成新密钥，旧密钥立即失效。新密钥只在这次应答中出现。已停用的客户端不能更换密钥。',
    scopes,
    by,
    answer: ClientWithSecretDto,
    problems: ['identity.client-not-found', 'identity.client-disabled'],
    versioned: true,
    path: clientPath,
  })
  rotateSecret(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<ClientWithSecretDto> {
    return this.answerWithSecret(ctx, 200, (tx) => this.rotateClientSecret.execute(tx, inputOf(ctx, id)));
  }

  /** An Idempotency-Key never stores the secret: a replay says `secret: null`, and who lost the first answer rotates the secret. */
  private answerWithSecret(ctx: RequestContext, status: number, work: (tx: Tx) => Promise<RegisteredClient>): Promise<ClientWithSecretDto> {
    const options = {
      status,
      location: ({ id }: ClientDto) => `/api/identity/v1/clients/${id}`,
      remember: (answer: ClientDto) => ({ ...answer, secret: null }),
    };
    return this.commands.run<ClientWithSecretDto>(ctx, options, async (tx) => {
      const { client, secret } = await work(tx);
      return { ...this.present(ctx, client), secret };
    });
  }

  private present(ctx: RequestContext, client: Client): ClientDto {
    ctx.etag(client.version);
    return toClientDto(client);
  }
}

/** Whoever asks, with what its token holds. */
const administratorOf = ({ caller }: RequestContext): Administrator => ({
  id: caller.clientId,
  scopes: [...caller.scopes],
  areas: caller.areas,
  units: [...caller.units],
  actorKinds: [...caller.actorKinds],
  systems: [...caller.systems],
});

const inputOf = (ctx: RequestContext, id: string) => ({ id, guard: ctx.guard, administrator: administratorOf(ctx) });
