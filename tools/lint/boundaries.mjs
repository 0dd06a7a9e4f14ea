import { importVisitors, isTestFile, relativeTarget, workspacePath } from './imports.mjs';
import { projectOf, projectOfPackage } from './projects.mjs';

/** Which kinds of projects (the tag `kind:…` of a package.json) a kind may import. A project without tags may import nothing. */
const allowedKinds = {
  contracts: [],
  platform: ['contracts', 'platform'],
  testing: ['contracts', 'platform'],
  service: ['contracts', 'platform'],
  standalone: ['contracts', 'platform', 'service'],
  e2e: ['contracts', 'platform', 'testing', 'service', 'standalone'],
};
const frameworks = /^(@nestjs\/|typeorm$|fastify$|@fastify\/|pg$|express$|reflect-metadata$|rxjs)/;

/** Module boundaries between projects: style.md, "Who may import whom". */
export const boundaries = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      kinds: 'A {{from}} project may not import {{specifier}}, a {{to}} project.',
      untagged: 'The project {{folder}} has no tag kind:…, so it may import no other project.',
      unknown: '{{specifier}} is no project of this workspace.',
      relative: '{{specifier}} leaves the project; import the package by its name.',
      deep: '{{specifier}} reaches behind the door of its package; import {{door}}.',
      undeclared: '{{specifier}} is not among the dependencies of {{folder}}/package.json.',
      testing: '@linli/testing is for specs, builders, test folders and apps/e2e.',
      kafkajs: 'Only libs/messaging may import kafkajs.',
      framework: 'Contracts know no framework: {{specifier}}.',
    },
  },
  create(context) {
    const root = context.cwd;
    const path = workspacePath(root, context.filename);
    const project = projectOf(root, path);
    if (!project) return {};
    return importVisitors(({ node, specifier }) => {
      const messageId = fault(root, context.filename, path, project, specifier);
      if (!messageId) return;
      const target = projectOfPackage(root, specifier);
      const door = `@linli/${specifier.split('/')[1]}${target?.folder.startsWith('apps/') ? '/definition' : ''}`;
      context.report({ node, messageId, data: { specifier, door, folder: project.folder, from: project.kind, to: target?.kind } });
    });
  },
};

function fault(root, file, path, project, specifier) {
  const target = relativeTarget(root, file, specifier);
  if (target !== undefined) return target.startsWith(`${project.folder}/`) || mayUseTools(project, path, target) ? undefined : 'relative';
  if (/^kafkajs(\/|$)/.test(specifier) && project.folder !== 'libs/messaging') return 'kafkajs';
  if (project.kind === 'contracts' && frameworks.test(specifier)) return 'framework';
  if (!specifier.startsWith('@linli/')) return undefined;
  return packageFault(root, path, project, specifier);
}

/** tools/ is no project: what starts the whole and what prepares tests share its plain Node files with the commands. */
const mayUseTools = (project, path, target) =>
  target.startsWith('tools/') && (['standalone', 'testing', 'e2e'].includes(project.kind) || isTestFile(path));

function packageFault(root, path, project, specifier) {
  const target = projectOfPackage(root, specifier);
  if (!target) return 'unknown';
  if (!allowedKinds[project.kind]) return 'untagged';
  if (target.kind === 'testing' && ['service', 'platform', 'standalone'].includes(project.kind))
    return isTestFile(path) ? undefined : 'testing';
  if (target.folder === project.folder || !allowedKinds[project.kind].includes(target.kind)) return 'kinds';
  const door = target.folder.startsWith('apps/') ? `${target.name}/definition` : target.name;
  if (specifier !== door) return 'deep';
  if (!isTestFile(path) && !project.dependencies.includes(target.name)) return 'undeclared';
  return undefined;
}
