import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Which kinds of projects (the tag `kind:…` of a package.json) a kind may import. A project without a tag may import none. */
const allowedKinds = {
  contracts: [],
  platform: ['contracts', 'platform'],
  testing: ['contracts', 'platform'],
  service: ['contracts', 'platform'],
  standalone: ['contracts', 'platform', 'service'],
  e2e: ['contracts', 'platform', 'testing', 'service', 'standalone'],
};

/**
 * The projects of the workspace as their package.json files describe them: which doors their code may enter, and which their specs may.
 * @returns {{ folder: string, name: string, kind?: string, doors: string[], specDoors: string[] }[]}
 */
export function readProjects(root) {
  const projects = ['apps', 'libs'].flatMap((top) => projectsIn(root, top));
  return projects.map((project) => {
    const others = projects.filter(({ name }) => name !== project.name);
    const mayImport = (kinds) => others.filter(({ kind }) => kinds.includes(kind));
    const kinds = allowedKinds[project.kind] ?? [];
    return {
      ...project,
      doors: mayImport(kinds)
        .filter(({ name }) => project.dependencies.includes(name))
        .map(doorOf),
      // Specs need not declare what the workspace has anyway.
      specDoors: mayImport(kinds.length > 0 ? [...kinds, 'testing'] : []).map(doorOf),
    };
  });
}

/** A library's door is its package, that of an app its definition. */
const doorOf = ({ folder, name }) => (folder.startsWith('apps/') ? `${name}/definition` : name);

function projectsIn(root, top) {
  const manifestOf = (name) => join(root, top, name, 'package.json');
  const names = existsSync(join(root, top)) ? readdirSync(join(root, top)).filter((name) => existsSync(manifestOf(name))) : [];
  return names.map((name) => {
    const { dependencies = {}, nx } = JSON.parse(readFileSync(manifestOf(name), 'utf8'));
    const kind = nx?.tags?.find((tag) => tag.startsWith('kind:'))?.slice('kind:'.length);
    return { folder: `${top}/${name}`, name: `@linli/${name}`, kind, dependencies: Object.keys(dependencies) };
  });
}
