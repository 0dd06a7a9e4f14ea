import type { CataloguedProblem } from '@linli/service-defaults';

/** No script, nothing from elsewhere; its one style sheet stands in the page. */
export const problemsSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Every error code with its status, sentence, cause and cure in both languages. A problem's `type` leads to its entry. */
export function problemsPage(problems: readonly CataloguedProblem[]): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>邻里 错误码 · Linli problems</title>
    <style>
      body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      section { border-top: 1px solid #ccc; padding: 0.5rem 0; }
      section:target { background: #fff8dc; }
      dt { font-weight: bold; }
      dd { margin: 0 0 0.4rem 1rem; }
    </style>
  </head>
  <body>
    <h1>错误码 · Problems</h1>
    <p>每个错误都是 RFC 9457 问题文档；<code>type</code> 指向此页的条目，<code>{…}</code> 在实际说明中为具体内容。
    Every error is an RFC 9457 problem document; its <code>type</code> leads to an entry here, and <code>{…}</code> is filled in where it happens.
    <a href="/problems.json">JSON</a> · <a href="/docs">/docs</a></p>
${problems.map(entry).join('\n')}
  </body>
</html>
`;
}

function entry({ code, status, zh, en, cause, cure }: CataloguedProblem): string {
  const parts = [
    ['说明 · Sentence', { zh, en }],
    ['原因 · Cause', cause],
    ['处理 · Cure', cure],
  ] as const;
  const shown = parts.map(
    ([name, text]) => `<dt>${name}</dt><dd lang="zh-CN">${escaped(text.zh)}</dd><dd lang="en">${escaped(text.en)}</dd>`,
  );
  return `    <section id="${escaped(code)}"><h2><code>${escaped(code)}</code> ${status}</h2><dl>${shown.join('')}</dl></section>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
