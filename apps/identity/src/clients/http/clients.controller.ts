import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext } from '@linli/service-defaults';
import { mapPage, newId, type Tx } from '@linli/unit-of-work';
import type { Client } from '../domain/client.js';
import { DisableClient } from '../use-cases/disable-client.js';
import { FindClient } from '../use-cases/find-client.js';
import { ListClients } from '../use-cases/list-clients.js';
import { RegisterClient, type RegisteredClient } from '../use-cases/register-client.js';
import { RotateClientSecret } from '../use-cases/rotate-client-secret.js';
import { ClientDto, ClientPageDto, ClientWithSecretDto, ListClientsQuery, RegisterClientDto, toClientDto } from './clients.dto.js';

const scopes = ['platform:admin'];

const clientPath = { id: '客户端编号 · Id of the client' };

@ApiTags('clients')
@Controller('/api/identity/v1/clients')
export class ClientsController {
  constructor(
    private readonly commands: Commands,
    private readonly registerClient: RegisterClient,
    private readonly disableClient: DisableClient,
    private readonly rotateClientSecret: RotateClientSecret,
    private readonly findClient: FindClient,
    private readonly listClients: ListClients,
  ) {}

  @Post()
  @Operation({
    id: 'registerClient',
    zh: '登记客户端',
    en: 'Register a client',
    description: '登记一个机器客户端及其权限范围和区划前缀，并生成密钥。密钥只在这次应答中出现，系统只保存摘要。编号已被占用时拒绝。',
    scopes,
    answer: ClientWithSecretDto,
    status: 201,
    problems: [
      'identity.client-exists',
      'identity.client-id-malformed',
      'identity.client-name-malformed',
      'identity.scope-malformed',
      'identity.area-malformed',
    ],
  })
  register(@Ctx() ctx: RequestContext, @Body() body: RegisterClientDto): Promise<ClientWithSecretDto> {
    return this.answerWithSecret(ctx, 201, (tx) => this.registerClient.execute(tx, { ...body, id: body.id ?? newId() }));
  }

  @Get()
  @Operation({
    id: 'listClients',
    zh: '客户端列表',
    en: 'List clients',
    description: '按编号列出全部客户端，不含密钥。',
    scopes,
    answer: ClientPageDto,
    problems: ['platform.cursor-invalid'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListClientsQuery): Promise<ClientPageDto> {
    return ctx.page(mapPage(await this.listClients.execute(query), toClientDto));
  }

  @Get(':id')
  @Operation({
    id: 'getClient',
    zh: '查看客户端',
    en: 'Get a client',
    description: '一个客户端的名称、权限范围、区划前缀和状态，不含密钥。',
    scopes,
    answer: ClientDto,
    problems: ['identity.client-not-found'],
    versioned: true,
    path: clientPath,
  })
  async one(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<ClientDto> {
    return this.present(ctx, await this.findClient.execute(id));
  }

  @Post(':id/disable')
  @Operation({
    id: 'disableClient',
    zh: '停用客户端',
    en: 'Disable a client',
    description: '停用客户端，此后不再发放令牌；已发放的令牌到期为止。对已停用的客户端重复操作没有影响。',
    scopes,
    answer: ClientDto,
    problems: ['identity.client-not-found'],
    versioned: true,
    path: clientPath,
  })
  disable(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<ClientDto> {
    return this.commands.run(ctx, {}, async (tx) => this.present(ctx, await this.disableClient.execute(tx, { id, guard: ctx.guard })));
  }

  @Post(':id/rotate-secret')
  @Operation({
    id: 'rotateClientSecret',
    zh: '更换客户端密钥',
    en: 'Rotate the secret of a client',
    description: '生成新密钥，旧密钥立即失效。新密钥只在这次应答中出现。已停用的客户端不能更换密钥。',
    scopes,
    answer: ClientWithSecretDto,
    problems: ['identity.client-not-found', 'identity.client-disabled'],
    versioned: true,
    path: clientPath,
  })
  rotateSecret(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<ClientWithSecretDto> {
    return this.answerWithSecret(ctx, 200, (tx) => this.rotateClientSecret.execute(tx, { id, guard: ctx.guard }));
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
