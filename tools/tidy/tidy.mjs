#!/usr/bin/env node
// The style guide as a test. Usage: node tools/tidy/tidy.mjs [--root DIR] [PATH…]; prints `file:line rule message`, ends with 1 if anything is found.
import { parseArgs } from 'node:util';
import { documentRules } from './rules/document-rules.mjs';
import { fileRules } from './rules/file-rules.mjs';
import { sourceRules } from './rules/source-rules.mjs';
import { workspaceRules } from './rules/workspace-rules.mjs';
import { readWorkspace } from './workspace.mjs';

const { values, positionals } = parseArgs({ options: { root: { type: 'string', default: process.cwd() } }, allowPositionals: true });
const workspace = readWorkspace(values.root);
const findings = [];
const report = (rule) => (path, line, message) => findings.push({ path, line, rule, message });

for (const [rule, check] of Object.entries(workspaceRules)) check(workspace, report(rule));
for (const document of workspace.documents) {
  for (const [rule, check] of Object.entries(documentRules))
    check(document, workspace, (line, message) => report(rule)(document.path, line, message));
}
for (const file of workspace.files) {
  for (const [rule, check] of Object.entries(fileRules)) check(file, (line, message) => report(rule)(file.path, line, message));
  for (const [rule, check] of Object.entries(sourceRules)) check(file, (line, message) => report(rule)(file.path, line, message));
}

const asked = findings.filter(({ path }) => positionals.length === 0 || positionals.some((prefix) => path.startsWith(prefix)));
asked.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
for (const { path, line, rule, message } of asked) process.stdout.write(`${path}:${line} ${rule} ${message}\n`);
process.stdout.write(
  asked.length ? `tidy: ${asked.length} finding(s).\n` : `tidy: ${workspace.files.length} files follow the style guide.\n`,
);
process.exitCode = asked.length ? 1 : 0;
