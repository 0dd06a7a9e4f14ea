import { ApiProblems, Commands, Ctx, readCursor, RequireScopes, toPage, UuidPipe, type RequestContext } from '@linli/service-defaults';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FindVolunteers } from '../use-cases/find-volunteers.js';
import type { MaskedVolunteer } from '../use-cases/mask-volunteer.js';
import { RegisterVolunteer } from '../use-cases/register-volunteer.js';
import { VolunteerDto, VolunteerPageDto, VolunteerRequest, VolunteersQuery } from './volunteers.dto.js';

@ApiTags('volunteers')
@Controller('api/points/v1/volunteers')
export class VolunteersController {
  constructor(
    private readonly commands: Commands,
    private readonly registerVolunteer: RegisterVolunteer,
    private readonly findVolunteers: FindVolunteers,
  ) {}

  @Post()
  @RequireScopes('points:write')
  @ApiOperation({ summary: 'Register a volunteer (登记志愿者); 200 where the external reference is known with the same content' })
  @ApiCreatedResponse({ type: VolunteerDto })
  @ApiOkResponse({ type: VolunteerDto })
  @ApiProblems('points.volunteer-duplicate', 'points.volunteer-reference-conflict', 'points.phone-invalid')
  async register(@Ctx() ctx: RequestContext, @Body() body: VolunteerRequest): Promise<VolunteerDto> {
    ctx.requireArea(body.areaCode);
    const { name, phone, areaCode, skills = [], externalRef = null } = body;
    let isKnown = false;
    const view = await this.commands.run<VolunteerDto>(
      ctx,
      { status: () => (isKnown ? 200 : 201), location: ({ id }) => `/api/points/v1/volunteers/${id}` },
      async (tx) => {
        const { volunteer, registered } = await this.registerVolunteer.execute(tx, { name, phone, areaCode, skills, externalRef });
        isKnown = !registered;
        if (isKnown) ctx.replayed();
        return viewVolunteer(volunteer);
      },
    );
    return view;
  }

  @Get()
  @RequireScopes('points:read')
  @ApiOperation({ summary: 'Volunteers of an area in order of registration (志愿者名单)' })
  @ApiOkResponse({ type: VolunteerPageDto })
  async list(@Ctx() ctx: RequestContext, @Query() query: VolunteersQuery): Promise<VolunteerPageDto> {
    const filters = { area: query.area };
    const position = readCursor(query.cursor, filters);
    const volunteers = await this.findVolunteers.inAreas(
      { allowed: ctx.areas, wanted: query.area },
      position === null ? null : String(position[0]),
      query.limit,
    );
    const page = ctx.page(toPage(volunteers, query.limit, filters, ({ id }) => [id]));
    return { ...page, items: page.items.map(viewVolunteer) };
  }

  @Get(':id')
  @RequireScopes('points:read')
  @ApiOperation({ summary: 'One volunteer, name and phone masked (志愿者)' })
  @ApiOkResponse({ type: VolunteerDto })
  @ApiProblems('points.volunteer-not-found')
  async find(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<VolunteerDto> {
    const volunteer = await this.findVolunteers.byId(id);
    ctx.requireArea(volunteer.areaCode);
    ctx.etag(volunteer.version);
    return viewVolunteer(volunteer);
  }
}

function viewVolunteer({ id, maskedName, maskedPhone, areaCode, skills, externalRef, registeredAt }: MaskedVolunteer): VolunteerDto {
  return {
    id,
    name: maskedName,
    phone: maskedPhone,
    areaCode,
    skills: [...skills],
    externalRef: externalRef && { system: externalRef.system, ref: externalRef.ref },
    registeredAt: registeredAt.toISOString(),
  };
}
