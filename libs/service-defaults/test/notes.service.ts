import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { DomainError, newId, readPage } from '@linli/unit-of-work';
import { ApiTags } from '@nestjs/swagger';
import { Column, DataSource, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  AreaCode,
  Choice,
  Commands,
  Ctx,
  Integer,
  ListOf,
  Nested,
  Operation,
  PageQuery,
  RequestContext,
  Text,
  Timestamp,
  Uuid,
  UuidPipe,
  platformConfig,
  type ServiceDefinition,
} from '../src/index.js';

@Entity({ name: 'notes' })
class NoteEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') text: string;
  @Column('text', { name: 'area_code' }) areaCode: string;
  @Column('integer') version: number;
}

class CreateNotes1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE notes (id uuid PRIMARY KEY, text text NOT NULL, area_code text NOT NULL, version integer NOT NULL)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notes');
  }
}

class PlaceDto {
  @Text({ max: 20 }) name: string;
}

export class CreateNoteDto {
  @Text({ max: 200 }) text: string;
  @AreaCode() areaCode: string;
  @Integer({ min: 0, max: 9, optional: true }) weight?: number;
  @Text({ max: 8, optional: true, nullable: true, pattern: /^[a-z]+$/ }) mark?: string | null;
  @ListOf(['red', 'green'], { max: 2, optional: true }) colours?: string[];
  @Nested(() => PlaceDto, { optional: true, nullable: true }) place?: PlaceDto | null;
  @Timestamp({ optional: true }) at?: string;
  @Choice(['plain', 'loud'], { name: 'NoteKind', optional: true, description: '种类' }) kind?: string;
}

class NoteDto {
  @Uuid() id: string;
  @Text({ max: 200 }) text: string;
  @AreaCode() areaCode: string;
  @Integer({ min: 1, max: 9 }) version: number;
}

class NotePageDto {
  @ListOf(() => NoteDto, { max: 500 }) items: NoteDto[];
  @Text({ max: 2_000, nullable: true }) next: string | null;
}

class NotesQuery extends PageQuery {
  @Text({ max: 20, optional: true }) text?: string;
  @AreaCode({ optional: true }) areaCode?: string;
}

@ApiTags('notes')
@Controller('/api/notes/v1/notes')
class NotesController {
  constructor(
    private readonly commands: Commands,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @Operation({
    id: 'writeNote',
    zh: '记下',
    en: 'Write a note',
    description: '记下一条。',
    scopes: ['notes:write'],
    answer: NoteDto,
    status: 201,
    problems: ['notes.refused'],
  })
  create(@Ctx() ctx: RequestContext, @Body() body: CreateNoteDto) {
    return this.commands.run(ctx, { status: 201, location: ({ id }: { id: string }) => `/api/notes/v1/notes/${id}` }, async (tx) => {
      if (body.text === 'slow') await tx.manager.query('SELECT pg_sleep(0.5)');
      const note = { id: newId(), text: body.text, areaCode: body.areaCode, version: 1 };
      await tx.manager.insert(NoteEntity, note);
      if (body.text === 'refused') throw new DomainError('notes.refused', { text: body.text });
      if (body.text === 'broken') throw new Error('secret detail');
      return { ...note, actor: `${tx.context.actor.kind}:${tx.context.actor.id}`, actorName: tx.context.actor.name };
    });
  }

  @Get()
  @Operation({ id: 'listNotes', zh: '列表', en: 'List notes', description: '列出。', scopes: ['notes:read'], answer: NotePageDto })
  async list(@Ctx() ctx: RequestContext, @Query() query: NotesQuery) {
    const { cursor, limit, ...filters } = query;
    const page = await readPage(
      { cursor, limit },
      {
        filters,
        positionOf: ({ id }: { id: string }) => [id],
        fetch: (after, count) =>
          this.dataSource.query<{ id: string }[]>('SELECT id FROM notes WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2', [
            after?.[0] ?? null,
            count,
          ]),
      },
    );
    return ctx.page(page);
  }

  @Get(':id')
  @Operation({
    id: 'getNote',
    zh: '查看',
    en: 'Read a note',
    description: '查看一条。',
    scopes: ['notes:read'],
    answer: NoteDto,
    problems: ['notes.not-found'],
    versioned: true,
  })
  async read(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string) {
    const note = await this.dataSource.manager.findOneBy(NoteEntity, { id });
    if (!note) throw new DomainError('notes.not-found');
    ctx.etag(note.version);
    return note;
  }

  @Get(':id/age')
  @Operation({
    id: 'getNoteAge',
    zh: '记了多久',
    en: 'How old a note is',
    description: '随时间变化，版本不变。',
    scopes: ['notes:read'],
    answer: NoteDto,
    versioned: 'for-changes',
  })
  age(@Ctx() ctx: RequestContext) {
    ctx.etag(1);
    return { seconds: process.uptime() };
  }

  @Post(':id/touch')
  @Operation({
    id: 'touchNote',
    zh: '更新',
    en: 'Touch a note',
    description: '版本加一。',
    scopes: ['notes:write'],
    by: ['staff', 'unit-staff'],
    answer: NoteDto,
    problems: ['platform.version-required'],
    versioned: true,
  })
  touch(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string) {
    return this.commands.run(ctx, {}, async (tx) => {
      const note = await tx.manager.findOneByOrFail(NoteEntity, { id });
      ctx.requireVersion(note.version, { required: true });
      note.version += 1;
      return tx.manager.save(note);
    });
  }

  @Get('open/door')
  @Operation({ id: 'openDoor', zh: '开放', en: 'An open door', description: '无需令牌。', scopes: 'public' })
  open() {
    return { open: true };
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}

const words = (zh: string, en: string) => ({ zh, en });

/** A small service for the specs of this library: one table, the usual routes. */
export const notesDefinition: ServiceDefinition = {
  name: 'notes',
  title: 'Notes',
  version: '1',
  config: platformConfig,
  features: [NotesModule],
  entities: [NoteEntity],
  migrations: [CreateNotes1763700000001],
  scopes: { 'notes:read': 'read', 'notes:write': 'write' },
  openApi: { tags: { notes: '笔记 · Notes' } },
  problems: {
    'notes.refused': {
      status: 409,
      en: 'Refused: {text}.',
      zh: '拒绝：{text}。',
      cause: words('不收此文。', 'The text is not taken.'),
      cure: words('换一个。', 'Send another.'),
    },
    'notes.not-found': {
      status: 404,
      en: 'No such note.',
      zh: '没有这条笔记。',
      cause: words('编号有误。', 'The id is wrong.'),
      cure: words('查列表。', 'See the list.'),
    },
  },
};

@Controller('/api/careless/v1')
class CarelessController {
  @Get()
  forgotten() {
    return 'open to everybody';
  }
}

@Module({ controllers: [CarelessController] })
class CarelessModule {}

/** A service whose author forgot to say who may call. */
export const carelessDefinition: ServiceDefinition = {
  ...notesDefinition,
  name: 'careless',
  features: [CarelessModule],
  entities: undefined,
  migrations: undefined,
};
