import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, readCursor, RequestContext, RequireScopes, toPage } from '@linli/service-defaults';
import { newId, type Tx } from '@linli/unit-of-work';
import { DisableClient } from '../use-cases/disable-client.js';
import { ReadClients } from '../use-cases/read-clients.js';
import { RegisterClient, type RegisteredClient } from '../use-cases/register-client.js';
import { RotateClientSecret } from '../use-cases/rotate-client-secret.js';
import { ClientDto, ClientPageDto, ClientQuery, ClientWithSecretDto, CreateClientDto, toClientDto } from './clients.dto.js';

@ApiTags('clients')
@RequireScopes('platform:admin')
@Controller('/api/identity/v1/clients')
export class ClientsController {
  constructor(
    private readonly commands: Commands,
    private readonly registerClient: RegisterClient,
    private readonly disableClient: DisableClient,
    private readonly rotateClientSecret: RotateClientSecret,
    private readonly readClients: ReadClients,
  ) {}

  @Post()
  @ApiOperation({ summary: '登记客户端,密钥只显示一次' })
  @ApiCreatedResponse({ type: ClientWithSecretDto })
  @ApiProblems('identity.client-exists', 'identity.client-id-malformed', 'identity.scope-malformed', 'identity.area-malformed')
  create(@Ctx() ctx: RequestContext, @Body() body: CreateClientDto): Promise<ClientWithSecretDto> {
    return this.answerWithSecret(ctx, 201, (tx) => this.registerClient.execute(tx, { ...body, id: body.id ?? newId() }));
  }

  @Get()
  @ApiOperation({ summary: '列出客户端' })
  @ApiOkResponse({ type: ClientPageDto })
  async list(@Ctx() ctx: RequestContext, @Query() query: ClientQuery): Promise<ClientPageDto> {
    const position = readCursor(query.cursor, {});
    const clients = await this.readClients.after(position === null ? null : String(position[0]), query.limit + 1);
    const page = toPage(clients, query.limit, {}, (client) => [client.id]);
    return ctx.page({ items: page.items.map(toClientDto), next: page.next });
  }

  @Get(':id')
  @ApiOperation({ summary: '查看一个客户端' })
  @ApiOkResponse({ type: ClientDto })
  @ApiProblems('identity.client-not-found')
  async one(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<ClientDto> {
    const client = await this.readClients.one(id);
    ctx.etag(client.version);
    return toClientDto(client);
  }

  @Post(':id/disable')
  @ApiOperation({ summary: '停用客户端,此后不再发放令牌' })
  @ApiOkResponse({ type: ClientDto })
  @ApiProblems('identity.client-not-found')
  disable(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<ClientDto> {
    return this.commands.run(ctx, { status: 200 }, async (tx) => toClientDto(await this.disableClient.execute(tx, id)));
  }

  @Post(':id/rotate-secret')
  @ApiOperation({ summary: '更换客户端密钥,旧密钥立即失效' })
  @ApiOkResponse({ type: ClientWithSecretDto })
  @ApiProblems('identity.client-not-found', 'identity.client-disabled')
  rotateSecret(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<ClientWithSecretDto> {
    return this.answerWithSecret(ctx, 200, (tx) => this.rotateClientSecret.execute(tx, id));
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
      return { ...toClientDto(client), secret };
    });
  }
}
