import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `docs/generated/problems.md`: every error code with its status, sentence, cause and cure, as the gateway serves it at `/problems`. */
export async function problemsPage(root, definitions) {
  const { platformProblems, problemCatalogue } = await import(pathToFileURL(join(root, 'libs/service-defaults/dist/index.js')).href);
  const groups = [['platform', platformProblems], ...definitions.map(({ name, problems }) => [name, problems])];
  const head = [
    '# 错误码 · Problems',
    '',
    '每个错误都是 RFC 9457 问题文档；`code` 固定不变，`{…}` 在实际说明中为具体内容。由 `npm run generate` 生成；网关在 `/problems` 提供同样的内容。',
    '',
    'Every error is an RFC 9457 problem document; its `code` never changes, and `{…}` is filled in where it happens. Made by `npm run generate`; the gateway serves the same at `/problems`.',
  ];
  const body = groups.map(([name, table]) => [`## ${name}`, ...problemCatalogue(table).map(entry)].join('\n\n'));
  return `${[head.join('\n'), ...body].join('\n\n')}\n`;
}

const entry = ({ code, status, zh, en, cause, cure }) =>
  [
    `### ${code}`,
    '',
    `**${status}** ${zh} · ${en}`,
    '',
    `原因 · Cause: ${cause.zh} · ${cause.en}`,
    '',
    `处理 · Cure: ${cure.zh} · ${cure.en}`,
  ].join('\n');
