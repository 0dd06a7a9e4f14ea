import { Commands, Ctx, Operation, UuidPipe, type RequestContext } from '@linli/service-defaults';
import { mapPage } from '@linli/unit-of-work';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FindVolunteer } from '../use-cases/find-volunteer.js';
import { ListVolunteers } from '../use-cases/list-volunteers.js';
import { RegisterVolunteer } from '../use-cases/register-volunteer.js';
import { RevealVolunteer } from '../use-cases/reveal-volunteer.js';
import { toVolunteerDto } from './to-volunteer-dto.js';
import {
  ListVolunteersQuery,
  RegisterVolunteerDto,
  RevealedVolunteerDto,
  RevealVolunteerDto,
  VolunteerDto,
  VolunteerPageDto,
} from './volunteers.dto.js';

@ApiTags('volunteers')
@Controller('api/points/v1/volunteers')
export class VolunteersController {
  constructor(
    private readonly commands: Commands,
    private readonly registerVolunteer: RegisterVolunteer,
    private readonly findVolunteer: FindVolunteer,
    private readonly listVolunteers: ListVolunteers,
    private readonly revealVolunteer: RevealVolunteer,
  ) {}

  @Post()
  @Operation({
    id: 'registerVolunteer',
    zh: '登记志愿者',
    en: 'Register a volunteer',
    description:
      '登记一名志愿者，姓名和电话加密保存，并发布 points.volunteer.registered。同一来源编号以相同内容重复提交，返回已有志愿者（200）；内容不同则拒绝。调用方区划内一个电话只能登记一名志愿者，在别处已登记的不作提示，积分上限按本人合计；不在调用方区划内的不能登记；社区已登记而区划未登记的返回 422。',
    scopes: ['points:configure'],
    by: ['staff', 'grid-worker', 'resident'],
    answer: VolunteerDto,
    status: [201, 200],
    problems: [
      'platform.area-forbidden',
      'points.area-unknown',
      'points.volunteer-duplicate',
      'points.volunteer-reference-conflict',
      'points.phone-invalid',
    ],
  })
  async register(@Ctx() ctx: RequestContext, @Body() body: RegisterVolunteerDto): Promise<VolunteerDto> {
    const { externalRef = null, ...registration } = body;
    let isKnown = false;
    const location = ({ id }: VolunteerDto) => `/api/points/v1/volunteers/${id}`;
    return this.commands.run(ctx, { status: () => (isKnown ? 200 : 201), location }, async (tx) => {
      const { volunteer, registered } = await this.registerVolunteer.execute(tx, { ...registration, externalRef, guard: ctx.guard });
      isKnown = !registered;
      if (isKnown) ctx.replayed();
      return toVolunteerDto(volunteer);
    });
  }

  @Get()
  @Operation({
    id: 'listVolunteers',
    zh: '志愿者名单',
    en: 'List volunteers',
    description: '按登记先后列出调用方区划内的志愿者，姓名和电话脱敏。可按区划前缀筛选；筛选调用方区划以外的区划会被拒绝。',
    scopes: ['points:read'],
    answer: VolunteerPageDto,
    problems: ['platform.area-forbidden', 'platform.cursor-invalid'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListVolunteersQuery): Promise<VolunteerPageDto> {
    const page = await this.listVolunteers.execute({ areas: ctx.areasWithin(query.areaCode) }, query);
    return ctx.page(mapPage(page, toVolunteerDto));
  }

  @Get(':id')
  @Operation({
    id: 'getVolunteer',
    zh: '查看志愿者',
    en: 'Get a volunteer',
    description: '一名志愿者，姓名和电话脱敏。不在调用方区划内的视同不存在。',
    scopes: ['points:read'],
    answer: VolunteerDto,
    problems: ['points.volunteer-not-found'],
    versioned: true,
  })
  async one(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<VolunteerDto> {
    const volunteer = await this.findVolunteer.execute(id, ctx);
    ctx.etag(volunteer.version);
    return toVolunteerDto(volunteer);
  }

  @Post(':id/reveal')
  @Operation({
    id: 'revealVolunteer',
    zh: '查看志愿者的联系方式',
    en: 'Reveal a volunteer',
    description:
      '工作人员可查看本区划志愿者的姓名与电话，以便联系；每次查看记录何人、何时、何故。不在调用方区划内的视同不存在。重复请求不再返回明文。',
    scopes: ['points:read', 'personal-data:reveal'],
    by: ['staff'],
    answer: RevealedVolunteerDto,
    problems: ['points.volunteer-not-found'],
  })
  reveal(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) volunteerId: string,
    @Body() { reason }: RevealVolunteerDto,
  ): Promise<RevealedVolunteerDto> {
    // What is revealed is not kept for a repeat of the request: it would lie there in the clear.
    const remember = (): RevealedVolunteerDto => ({ name: null, phone: null });
    return this.commands.run(ctx, { remember }, (tx) => this.revealVolunteer.execute(tx, { volunteerId, reason, guard: ctx.guard }));
  }
}
