const ours = '/^(?:\\.|@linli\\/|kafkajs)/';

/** `import()` and `import('…')` as a type, which `no-restricted-imports` does not look at. */
const byExpression = [
  { selector: `ImportExpression[source.value=${ours}]`, message: 'Import it at the head of the file.' },
  { selector: `TSImportType[source.value=${ours}]`, message: 'Import it at the head of the file.' },
];
const anyByExpression = [
  { selector: 'ImportExpression', message: 'Rules import at the head of the file.' },
  { selector: 'TSImportType', message: 'Rules import at the head of the file.' },
];

const declared = ':matches(ClassDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration, TSEnumDeclaration, FunctionDeclaration)';
const saysNothing = '(?:^(?:utils?|common|core|helpers|misc|base|manager)|(?:Utils?|Common|Core|Helpers|Misc|Base|Manager))(?![a-z])';
/** Names that others read. */
const names = [
  { selector: `${declared}[id.name=/${saysNothing}/]`, message: 'This word says nothing: name it for what it is for.' },
  { selector: `${declared}[id.name=/Impl$/]`, message: 'Name it for what sets it apart, not …Impl.' },
  { selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', message: 'Name an interface without I.' },
];

const always = [
  ...names,
  {
    selector: 'Property[key.name=/^(?:entities|migrations|subscribers)$/] :matches(Literal[value=/\\*/], TemplateElement[value.raw=/\\*/])',
    message: 'List rows and migrations by name, not by a glob.',
  },
];
const row = { selector: 'Decorator[expression.callee.name="Entity"]', message: 'A row is declared in persistence/<noun>.entity.ts.' };
const suite = '/^(?:describe|it|test)$/';
const off = 'A test runs or is not there.';
const switchedOff = [
  {
    selector: `MemberExpression[property.name=/^(?:skip|only|todo|failing)$/]:matches([object.name=${suite}], [object.object.name=${suite}])`,
    message: off,
  },
  { selector: 'CallExpression[callee.name=/^[xf](?:describe|it|test)$/]', message: off },
];

/** What selectors of `no-restricted-syntax` can say; the last block that fits a file counts. */
export const syntax = ({ typeScript, tests }) =>
  [
    [typeScript, [...always, ...byExpression]],
    [['apps/**/*.ts'], [...always, ...byExpression, row]],
    [['apps/*/src/*/persistence/*.entity.ts'], [...always, ...byExpression]],
    [['apps/*/src/*/domain/*.ts'], [...always, ...anyByExpression, row]],
    [tests('**'), [...always, ...switchedOff]],
    // The one place that turns a suite off, with the reason reported: Kafka suites where no broker can be had.
    [['libs/testing/src/**/*.ts'], always],
  ].map(([files, selectors]) => ({ files, rules: { 'no-restricted-syntax': ['error', ...selectors] } }));
