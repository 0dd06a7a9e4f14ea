/** One environment variable: how it is read, what it means, and what stands where it is not set. */
export interface Field<T> {
  readonly description: string;
  readonly secret: boolean;
  readonly optional: boolean;
  /** The text form of the default, for `.env.example`; undefined where the variable must be set. */
  readonly fallback: string | undefined;
  /** Returns the value or throws an Error whose message says what is expected, never what was given. */
  readonly parse: (raw: string) => T;
}

export type ConfigShape = Readonly<Record<string, Field<unknown>>>;
export type Config<S extends ConfigShape> = { readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never };

/** All faults of an environment at once; names only, never values. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

interface FieldOptions<T> {
  description: string;
  default?: T;
  secret?: boolean;
}

function field<T>(
  options: FieldOptions<T> & { optional?: boolean },
  parse: (raw: string) => T,
  format: (value: T) => string = String,
): Field<T> {
  return {
    description: options.description,
    secret: options.secret ?? false,
    optional: options.optional ?? false,
    fallback: options.default === undefined ? undefined : format(options.default),
    parse,
  };
}

export const defineConfig = <S extends ConfigShape>(shape: S): S => shape;

export const text = (options: FieldOptions<string>): Field<string> => field(options, (raw) => raw);

/** A text that may be missing: the value is then undefined. */
export const optionalText = (options: Omit<FieldOptions<string>, 'default'>): Field<string | undefined> =>
  field<string | undefined>({ ...options, optional: true }, (raw) => raw);

export const integer = (options: FieldOptions<number> & { min: number; max: number }): Field<number> =>
  field(options, (raw) => {
    const value = Number(raw);
    if (!Number.isInteger(value) || value < options.min || value > options.max) {
      throw new Error(`must be a whole number from ${options.min} to ${options.max}`);
    }
    return value;
  });

export const port = (options: FieldOptions<number>): Field<number> => integer({ ...options, min: 0, max: 65_535 });

/** A duration in milliseconds, written as `250ms`, `30s`, `15m`, `2h` or `1d`. */
export const duration = (options: FieldOptions<string>): Field<number> => {
  const unitMs: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  return {
    ...field({ ...options, default: undefined }, (raw) => {
      const match = /^(\d+)(ms|s|m|h|d)$/.exec(raw);
      if (!match) throw new Error('must be a duration such as 250ms, 30s, 15m, 2h or 1d');
      return Number(match[1]) * (unitMs[match[2] ?? ''] ?? 0);
    }),
    fallback: options.default,
  };
};

export const flag = (options: FieldOptions<boolean>): Field<boolean> =>
  field(options, (raw) => {
    if (raw !== 'true' && raw !== 'false') throw new Error('must be true or false');
    return raw === 'true';
  });

export const url = (options: FieldOptions<string>): Field<string> =>
  field(options, (raw) => {
    if (!URL.canParse(raw)) throw new Error('must be a URL');
    return raw;
  });

export const choice = <const T extends readonly string[]>(values: T, options: FieldOptions<T[number]>): Field<T[number]> =>
  field(options, (raw) => {
    if (!values.includes(raw)) throw new Error(`must be one of ${values.join(', ')}`);
    return raw as T[number];
  });

/** Values separated by commas; empty where nothing is set. */
export const list = (options: FieldOptions<readonly string[]>): Field<readonly string[]> =>
  field(
    { ...options, default: options.default ?? [] },
    (raw) =>
      raw
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    (values) => values.join(','),
  );

/** Reads every variable of the shape; throws one ConfigError that names all faults. */
export function loadConfig<S extends ConfigShape>(shape: S, env: Readonly<Record<string, string | undefined>>): Config<S> {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { parse, fallback, optional }] of Object.entries(shape)) {
    const raw = env[name] === undefined || env[name] === '' ? fallback : env[name];
    if (raw === undefined) {
      if (!optional) faults.push(`${name} is not set`);
      continue;
    }
    try {
      values[name] = parse(raw);
    } catch (error) {
      faults.push(`${name} ${error instanceof Error ? error.message : 'is wrong'}`);
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return values as Config<S>;
}
