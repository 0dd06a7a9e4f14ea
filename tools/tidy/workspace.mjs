import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

const skipped = new Set(['node_modules', 'dist', 'fixtures', 'generated', 'coverage']);

/**
 * Everything the rules look at: the projects under apps/ and libs/, every source file under apps/, libs/ and tools/, and the documents: what stands in docs/
 * and the READMEs.
 * @returns {{ root: string, projects: { folder: string, kind?: string }[], files: SourceFile[], documents: Document[], has(path: string): boolean,
 *   read(path: string): string }}
 */
export function readWorkspace(root) {
  const projects = ['apps', 'libs'].flatMap((top) => folders(root, top)).map((folder) => ({ folder, kind: kindOf(root, folder) }));
  const paths = ['apps', 'libs', 'tools'].flatMap((top) => walk(root, top));
  const files = paths.filter((path) => /\.(ts|mjs|cjs|js)$/.test(path)).map((path) => sourceFile(root, path, projects));
  const has = (path) => existsSync(join(root, path));
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const written = ['README.md', ...projects.map(({ folder }) => `${folder}/README.md`), ...walk(root, 'docs')];
  const documents = written.filter((path) => path.endsWith('.md') && has(path)).map((path) => ({ path, text: read(path) }));
  return { root, projects, files, documents, has, read };
}

function folders(root, top) {
  if (!existsSync(join(root, top))) return [];
  return readdirSync(join(root, top), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, top, entry.name, 'package.json')))
    .map((entry) => `${top}/${entry.name}`);
}

function kindOf(root, folder) {
  const { nx } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return nx?.tags?.find((tag) => tag.startsWith('kind:'))?.slice('kind:'.length);
}

function walk(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || skipped.has(entry.name)) return [];
    return entry.isDirectory() ? walk(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`];
  });
}

/** One file with what rules ask of it; `inService` is its path below `src/` of a service, else undefined. */
function sourceFile(root, path, projects) {
  const text = readFileSync(join(root, path), 'utf8');
  const project = projects.find(({ folder }) => path.startsWith(`${folder}/`));
  let tree;
  return {
    path,
    text,
    name: basename(path),
    app: /^apps\/([^/]+)/.exec(path)?.[1],
    kind: project?.kind,
    inService: project?.kind === 'service' && path.startsWith(`${project.folder}/src/`) ? path.slice(project.folder.length + 5) : undefined,
    isTest: /\.(spec|builder|driver|suite)\.ts$|\/test\//.test(path),
    get source() {
      return (tree ??= ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
    },
    lineOf: (node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1,
    visit(onNode) {
      const step = (node) => {
        onNode(node);
        ts.forEachChild(node, step);
      };
      step(this.source);
    },
  };
}
