import { dirname, join } from 'node:path';

/** Rules about one document, a README or a page of docs/: what it names must be there. */
export const documentRules = {
  'document-path'(document, workspace, report) {
    const folder = dirname(document.path);
    eachLine(document, (line, number, isCode) => {
      const links = isCode ? [] : [...line.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link);
      const relative = links.filter((link) => !/^[a-z]+:/.test(link)).map((link) => [link, join(folder, link)]);
      const quoted = isCode ? [] : [...line.matchAll(/`((?:apps|libs|tools|docs|src|test)\/[\w./-]*\w)`/g)].map(([, path]) => path);
      const named = quoted
        .filter((path) => !/(^|\/)dist\//.test(path))
        .map((path) => [path, /^(src|test)\//.test(path) ? join(folder, path) : path]);
      for (const [name, path] of [...relative, ...named]) if (!workspace.has(path)) report(number, `names ${name}, which is not there.`);
    });
  },

  'document-excerpt'(document, workspace, report) {
    for (const { path, lines, number } of excerpts(document)) {
      if (!workspace.has(path)) report(number, `shows ${path}, which is not there.`);
      else for (const line of foreignTo(workspace.read(path), lines)) report(number, `shows a line that ${path} does not have: ${line}`);
    }
  },
};

function eachLine({ text }, onLine) {
  let isCode = false;
  text.split('\n').forEach((line, index) => {
    if (line.startsWith('```')) isCode = !isCode;
    else onLine(line, index + 1, isCode);
  });
}

/** Blocks of code whose first line says where they come from: `// apps/needs/src/needs/domain/need.ts`. A line `…` stands for what is left out. */
function excerpts(document) {
  const found = [];
  let current;
  eachLine(document, (line, number, isCode) => {
    const path = /^\/\/ ((?:apps|libs|tools)\/\S+)$/.exec(line)?.[1];
    if (!isCode) current = undefined;
    else if (path) found.push((current = { path, number, lines: [] }));
    else if (current && line.trim() !== '' && line.trim() !== '…') current.lines.push(line.trim());
  });
  return found;
}

/** The lines of an excerpt that the file has not, or not in that order. */
function foreignTo(text, lines) {
  const there = text.split('\n').map((line) => line.trim());
  let from = 0;
  return lines.filter((line) => {
    const place = there.indexOf(line, from);
    if (place >= 0) from = place + 1;
    return place < 0;
  });
}
