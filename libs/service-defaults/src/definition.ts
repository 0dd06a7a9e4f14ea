import type { Type } from '@nestjs/common';
import type { Transitions } from '@linli/unit-of-work';
import type { ConfigShape } from './config/config-shape.js';
import type { ProblemTable } from './http/problem-table.js';
import type { Repair } from './start-up/repair.js';

/** What a service's OpenAPI document holds beside its controllers. */
export interface OpenApiParts {
  /** What each tag of its controllers stands for, 中文 · English. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Operations that no controller answers. */
  readonly paths?: Readonly<Record<string, object>>;
  /** Calls that the service makes to others. */
  readonly webhooks?: Readonly<Record<string, object>>;
  readonly schemas?: Readonly<Record<string, object>>;
  readonly securitySchemes?: Readonly<Record<string, object>>;
}

/** Everything that makes a service: what it reads, knows, answers and keeps. Exported once by each app. */
export interface ServiceDefinition {
  /** `events`: names its paths, consumer groups, logs and metrics. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly config: ConfigShape;
  /** Its feature modules: the service is nothing beside them. */
  readonly features: readonly Type[];
  readonly problems: ProblemTable;
  /** Scopes its operations ask for, with what each allows. */
  readonly scopes: Readonly<Record<string, string>>;
  readonly openApi?: OpenApiParts;
  /** The tables of transitions of its aggregates: published, drawn into its README, and checked against its routes. */
  readonly transitions?: readonly Transitions[];
  /** Rows of its own tables; left out by a process without a database. */
  readonly entities?: readonly Type[];
  /** Its own migrations in order. */
  readonly migrations?: readonly Type[];
  /** Changes of stored personal data that need its keys, in order. */
  readonly repairs?: readonly Repair[];
}

/** With a database comes messaging: what is stored is told. */
export const hasDatabase = (definition: ServiceDefinition): boolean => definition.entities !== undefined;
