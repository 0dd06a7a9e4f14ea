import { cleanText } from '@linli/personal-data';
import { DomainError, type ErrorParams, type Label } from '@linli/unit-of-work';
import { toDomainError } from './to-domain-error.js';
import { PlatformError, platformProblems } from './platform.problems.js';
import { problemType, type Language, type Problem, type ProblemSentence } from './problem-table.js';
import { statusTitles } from './status-titles.js';

/** The language of `Accept-Language` (RFC 9110 §12.5.4) that answers are written in: Chinese unless English is asked for first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '').split(',').map((range, index) => {
    const [tag = '', ...params] = range.trim().toLowerCase().split(';');
    const quality = Number(params.find((param) => param.trim().startsWith('q='))?.split('=')[1] ?? 1);
    return { tag, quality: Number.isNaN(quality) ? 0 : quality, index };
  });
  const best = ranges
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.quality - a.quality || a.index - b.index)[0];
  return best?.tag.startsWith('en') ? 'en' : 'zh-CN';
}

/** The problem document for whatever was thrown, by a request or for one item of it. Unknown errors become `platform.internal`: nothing of them is shown. */
export function renderProblem(
  error: unknown,
  table: Readonly<Record<string, ProblemSentence>>,
  language: Language,
  traceId: string,
): Problem {
  const said = toDomainError(error);
  const known = said instanceof DomainError ? said : new PlatformError('platform.internal');
  const texts: Readonly<Record<string, ProblemSentence>> = { ...platformProblems, ...table };
  const text = texts[known.code] ?? platformProblems['platform.internal'];
  const code = texts[known.code] ? known.code : 'platform.internal';
  const sentence = wordsIn(text, language).replace(/\{(\w+)\}/g, (_, name: string) => shown(known.params[name], language));
  const faults = (known instanceof PlatformError ? known.faults : []).map((fault) => ({
    ...fault,
    detail: wordsIn(fault.detail, language),
  }));
  const errors = known.pointer ? [{ pointer: known.pointer, code, detail: sentence }, ...faults] : faults;
  return {
    type: problemType(code),
    title: wordsIn(statusTitles[text.status] ?? text, language),
    status: text.status,
    code,
    detail: sentence,
    traceId,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** A parameter in the language of the answer; what has two names is called by that one. A caller's own words come back without numbers of people. */
function shown(value: ErrorParams[string] | undefined, language: Language): string {
  if (typeof value === 'object') return wordsIn(value, language);
  return typeof value === 'string' && !uuid.test(value) ? cleanText(value) : String(value ?? '');
}

/** One in a hundred holds digits that look like a phone. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const wordsIn = ({ zh, en }: Label, language: Language): string => (language === 'en' ? en : zh);
