import ts from 'typescript';
import { isSuite, pascal, valueExports } from './syntax.mjs';

const functionLineMax = 70;

/** Rules about the syntax of one file. */
export const sourceRules = {
  /** ESLint looks at the others; a suite, whose length says nothing, it cannot tell from a function. */
  'test-function-length'(file, report) {
    if (!file.isTest) return;
    file.visit((node) => {
      if (!ts.isFunctionLike(node) || !node.body || isSuite(node)) return;
      const { line: first } = file.source.getLineAndCharacterOfPosition(node.getStart(file.source));
      const { line: last } = file.source.getLineAndCharacterOfPosition(node.end);
      if (last - first + 1 > functionLineMax)
        report(first + 1, `is a function of ${last - first + 1} lines; ${functionLineMax} are the most.`);
    });
  },

  'use-case'(file, report) {
    if (file.inService === undefined || file.isTest || file.inService.split('/')[1] !== 'use-cases') return;
    const stem = file.name.replace(/\.ts$/, '');
    if (/-view$/.test(stem)) return; // what several use cases of the feature module answer with
    if (!/^[a-z]+(-[a-z0-9]+)+$/.test(stem) || /-(handler|use-case)$/.test(stem)) return void report(1, 'is not named verb-noun.');
    const names = valueExports(file.source);
    const [name] = names;
    if (names.length !== 1 || name.toLowerCase() !== pascal(stem).toLowerCase()) {
      report(
        1,
        `exports ${names.join(', ') || 'nothing'}; one thing named ${pascal(stem)} is expected (and the types it takes and returns).`,
      );
    }
  },
};
