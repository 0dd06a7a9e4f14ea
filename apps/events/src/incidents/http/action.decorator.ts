import { HttpCode, Post, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblems, RequireScopes } from '@linli/service-defaults';
import { transitions, type IncidentAction } from '../domain/transitions.js';
import { IncidentBody } from './incidents.dto.js';

/** A handler for one move: its route, scope, documentation and problems. */
export const Action = (action: IncidentAction, ...problems: string[]) =>
  applyDecorators(
    Post(action),
    HttpCode(200),
    RequireScopes('events:write'),
    ApiOperation({ summary: `${transitions[action].name}：${transitions[action].from.join('、')} → ${transitions[action].to}` }),
    ApiOkResponse({ type: IncidentBody }),
    ApiProblems('events.incident-not-found', 'events.move-not-allowed', ...problems),
  );
