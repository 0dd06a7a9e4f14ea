import { actorKinds, isActorKind, normalId, type Actor } from '@linli/contracts';
import type { Label } from '@linli/unit-of-work';
import { PlatformError } from '../http/platform.problems.js';
import { isPlainText } from '../http/validators.js';

const actorForm = /^([a-z][a-z-]{0,31}):([\w.@-]{1,80})((?:\s*;\s*[a-z]+=[^;]{1,240})*)$/;
const unitForm = /^[\w.-]{1,80}$/;
const nameCharactersMax = 80;
const parts = ['unit', 'name'] as const;
type Part = (typeof parts)[number];

/**
 * `Actor: kind:id;unit=<id>;name=<percent-encoded UTF-8>`: who acted through the client, unit and name where there are any.
 * Throws `platform.invalid-request` where it is malformed or names no kind of actor.
 */
export function readActor(header: string): Actor {
  const [, kind = '', id = '', rest = ''] = actorForm.exec(header.trim()) ?? [];
  if (!isActorKind(kind) || id === '') throw refuse(formWords);
  const { unit, name } = readParts(rest);
  if (unit !== undefined && !unitForm.test(unit))
    throw refuse({ zh: '的 unit 只能由字母、数字、点和短横线组成', en: 'must have a unit of letters, digits, dots and dashes' });
  const shown = name === undefined ? undefined : readName(name);
  return { kind, id: normalId(id), ...(unit === undefined ? {} : { unit }), ...(shown === undefined ? {} : { name: shown }) };
}

function readParts(text: string): Partial<Record<Part, string>> {
  const found: Partial<Record<Part, string>> = {};
  for (const piece of text.split(';').slice(1)) {
    const [key = '', value] = piece.trim().split('=', 2);
    const part = parts.find((known) => known === key);
    if (part === undefined || found[part] !== undefined)
      throw refuse({ zh: '最多各有一个 ;unit= 与 ;name=', en: 'may have one ;unit= and one ;name=' });
    found[part] = value;
  }
  return found;
}

function readName(encoded: string): string {
  const name = decoded(encoded);
  if (name === null) throw refuse({ zh: '的 name 须以 UTF-8 百分号编码', en: 'must have its name percent-encoded' });
  if (!isPlainText(name) || /[\t\n\r]/.test(name))
    throw refuse({ zh: '的 name 须为一行文本且不含控制字符', en: 'must have a name of one line without control characters' });
  if ([...name].length > nameCharactersMax)
    throw refuse({ zh: `的 name 不得超过 ${nameCharactersMax} 个字`, en: `must have a name of at most ${nameCharactersMax} characters` });
  return name;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const kinds = actorKinds.join(', ');
const formWords: Label = {
  zh: `须为 kind:id，可附 ;unit= 与 ;name=；kind 为 ${kinds} 之一`,
  en: `must be kind:id, with an optional ;unit= and ;name=; kinds are ${kinds}`,
};

const refuse = (detail: Label): PlatformError =>
  new PlatformError('platform.invalid-request', { count: 1 }, [{ pointer: 'header:Actor', code: 'header', detail }]);
