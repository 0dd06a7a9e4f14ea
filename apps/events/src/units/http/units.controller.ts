import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CodePipe, Commands, Ctx, Operation, RequestContext } from '@linli/service-defaults';
import { mapPage } from '@linli/unit-of-work';
import type { Unit } from '../domain/unit.js';
import { ReadUnits } from '../use-cases/read-units.js';
import { RevealContact } from '../use-cases/reveal-contact.js';
import { SetUnit } from '../use-cases/set-unit.js';
import { presentUnit } from '../use-cases/unit-view.js';
import { ListUnitsQuery, RevealContactDto, RevealedContactDto, SetUnitDto, UnitDto, UnitPageDto } from './units.dto.js';

/** The registry of units. */
@ApiTags('units')
@Controller('api/events/v1/units')
export class UnitsController {
  constructor(
    private readonly readUnits: ReadUnits,
    private readonly setUnit: SetUnit,
    private readonly revealContact: RevealContact,
    private readonly commands: Commands,
  ) {}

  @Get()
  @Operation({
    id: 'listUnits',
    zh: '承办单位',
    en: 'List units',
    description: '按编号分页列出在授权区划内有工作的单位，可按区划与类别筛选；联系方式脱敏。筛选未授权的区划返回 403。',
    scopes: ['events:read'],
    answer: UnitPageDto,
    problems: ['platform.area-forbidden', 'platform.cursor-invalid'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() { areaCode, kind, cursor, limit }: ListUnitsQuery): Promise<UnitPageDto> {
    const page = await this.readUnits.list({ areas: ctx.areasWithin(areaCode), kind }, { cursor, limit });
    return ctx.page(mapPage(page, presentUnit));
  }

  @Get(':id')
  @Operation({
    id: 'getUnit',
    zh: '查询单位',
    en: 'Get a unit',
    description: '返回一个单位，联系方式脱敏。没有登记或在授权区划内没有工作时返回 404。',
    scopes: ['events:read'],
    answer: UnitDto,
    problems: ['events.unit-not-found'],
    versioned: true,
  })
  async find(@Ctx() ctx: RequestContext, @Param('id', CodePipe) id: string): Promise<UnitDto> {
    const unit = await this.readUnits.find(id, ctx.areas);
    ctx.etag(unit.version);
    return presentUnit(unit);
  }

  @Put(':id')
  @Operation({
    id: 'setUnit',
    zh: '登记或更改单位',
    en: 'Register or change a unit',
    description:
      '登记一个单位（201）或更改其全部内容（200），并告知其他服务。只能派单给已登记、在当地有工作的单位。任期仅限业委会与物管会。单位的区划有一处未授权即返回 403。',
    scopes: ['events:configure'],
    by: ['staff'],
    answer: UnitDto,
    status: [200, 201],
    problems: ['platform.area-forbidden', 'events.term-unfit'],
    versioned: true,
  })
  async set(@Ctx() ctx: RequestContext, @Param('id', CodePipe) id: string, @Body() facts: SetUnitDto): Promise<UnitDto> {
    const demandOwn = ({ areas }: Pick<Unit, 'areas'>): void => areas.forEach((area) => ctx.requireArea(area));
    demandOwn(facts);
    const check = (before: Unit | null): void => {
      if (before) demandOwn(before);
      ctx.requireVersion(before?.version ?? 0);
    };
    const options = { status: ({ isNew }: { isNew: boolean }) => (isNew ? 201 : 200), location: () => `/api/events/v1/units/${id}` };
    const { unit } = await this.commands.run(ctx, options, async (tx) => {
      const done = await this.setUnit.execute(tx, { id, facts, check });
      return { ...done, unit: presentUnit(done.unit) };
    });
    ctx.etag(unit.version);
    return unit;
  }

  @Post(':id/contact/reveal')
  @Operation({
    id: 'revealUnitContact',
    zh: '查看单位联系方式',
    en: 'Reveal the contact of a unit',
    description: '返回单位的联系人与电话。每次查看均记录何人、何时、何故；重复请求不再返回明文。没有登记联系方式时返回 404。',
    scopes: ['events:read', 'personal-data:reveal'],
    by: ['staff', 'unit-staff', 'grid-worker'],
    answer: RevealedContactDto,
    problems: ['events.unit-not-found', 'events.contact-absent'],
  })
  async reveal(
    @Ctx() ctx: RequestContext,
    @Param('id', CodePipe) id: string,
    @Body() { reason }: RevealContactDto,
  ): Promise<RevealedContactDto> {
    // What is revealed is not kept for a repeat of the request.
    const remember = (): RevealedContactDto => ({ name: null, phone: null });
    return this.commands.run<RevealedContactDto>(ctx, { remember }, (tx) =>
      this.revealContact.execute(tx, { id, reason, areas: ctx.areas }),
    );
  }
}
