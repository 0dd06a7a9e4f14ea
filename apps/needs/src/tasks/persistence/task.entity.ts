import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TaskState } from '../domain/task-transitions.js';
import type { Requirements, TaskClass, TaskKind } from '../domain/task.js';

@Entity('tasks')
@Index('tasks_queue', ['state', 'classRank', 'id'])
@Index('tasks_area', { synchronize: false })
export class TaskEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tasks_pkey' })
  id: string;

  @Index('tasks_need')
  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('text', { name: 'area_code' })
  areaCode: string;

  @Column('text')
  class: TaskClass;

  /** Place of the class in the queue, 0 first. */
  @Column('smallint', { name: 'class_rank' })
  classRank: number;

  @Column('text')
  subject: string;

  @Column('text')
  kind: TaskKind;

  @Column('text', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @Column('smallint')
  difficulty: number;

  @Column('smallint')
  takers: number;

  @Column('jsonb')
  requirements: Requirements;

  @Column('timestamptz', { nullable: true })
  deadline: Date | null;

  @Column('text')
  state: TaskState;

  @Column('integer')
  version: number;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
