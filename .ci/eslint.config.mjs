// Lint: the sizes of the house and who may import whom.
import tseslint from 'typescript-eslint';

/** Room → the rooms it may import besides itself. */
export const ALLOWED = {
  exact: [],
  model: ['exact'],
  notation: ['exact', 'model'],
  expression: ['exact', 'model'],
  rules: ['exact', 'model', 'expression'],
  scoring: ['exact', 'model', 'expression', 'rules'],
  review: ['exact', 'model', 'notation', 'expression', 'rules', 'scoring'],
  explain: ['exact', 'model', 'expression', 'rules', 'scoring'],
  sheet: ['exact', 'model', 'notation'],
  workbook: ['exact', 'model', 'sheet'],
};
const PURE = ['exact', 'model', 'notation', 'expression', 'rules', 'scoring', 'review', 'explain', 'sheet'];
const ROOMS = [...Object.keys(ALLOWED), 'app', 'cli'];

const roomRules = Object.entries(ALLOWED).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      paths: room === 'expression' ? [] : [{ name: 'mathjs', message: 'only expression/ imports mathjs' }],
      patterns: [
        {
          regex: `^(\\.\\./)+(${ROOMS.filter((r) => r !== room && !allowed.includes(r)).join('|')})(/|$)`,
          message: `${room}/ may import only: ${allowed.join(', ') || 'nothing'}`,
        },
        ...(room === 'exact' ? [] : [{ regex: '^fraction\\.js$', message: 'rationals come from exact/' }]),
        ...(PURE.includes(room) ? [{ regex: '^node:', message: `${room}/ is pure` }] : []),
      ],
    }],
  },
}));

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**'] },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'taskpane/**/*.{ts,tsx}', 'workbench/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['tests/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: PURE.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', 'process', 'Office', 'Excel', 'window', 'document', 'fetch'],
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'a pure room has no clock' },
        { object: 'Math', property: 'random', message: 'a pure room has no chance' }],
    },
  },
  ...roomRules,
  {
    // The pane shows what app/ says; Fluent is taken part by part, since all of it would double the page.
    files: ['taskpane/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [
          { regex: '/src/(?!app/|model/)', message: 'taskpane/ may import only app/ and the types of model/' },
          { regex: '/src/model/', message: 'taskpane/ takes only types from model/', allowTypeImports: true },
          { regex: '^@microsoft/office-js', message: 'Excel\'s library is loaded by the page from Microsoft\'s own file' },
        ],
      }],
      'no-restricted-syntax': ['error', {
        selector: 'ImportNamespaceSpecifier', message: '`import * as` keeps a whole package in the page',
      }],
      'no-restricted-globals': ['error', 'alert', 'confirm', 'prompt', 'history', 'location'],
    },
  },
  {
    // The workbench puts Univer beside the pane; what is done with a workbook is done in app/.
    files: ['workbench/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [
          { regex: '/src/(?!app/|model/)', message: 'workbench/ may import only app/, the types of model/ and the pane' },
          { regex: '/taskpane/(?!pane\\.tsx$|parts/(?:theme|clock|place)\\.ts$)', message: 'of taskpane/ only the pane, where it begins, its theme and its clock' },
        ],
      }],
      'no-restricted-globals': ['error', 'alert', 'confirm', 'prompt', 'history', 'location'],
    },
  },
  {
    // Hosts are handed in: their types may be named in workbook/office, their globals are reached for nowhere below the faces.
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', {
        selector: 'MemberExpression[object.name=/^(Office|Excel|OfficeExtension)$/]',
        message: 'an Excel host is handed in (workbook/office/host.ts), not taken from the globals',
      }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/workbook/office/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', {
        selector: 'TSQualifiedName[left.name=/^(Office|Excel|OfficeExtension)$/], MemberExpression[object.name=/^(Office|Excel|OfficeExtension)$/]',
        message: 'only workbook/office knows Excel\'s library',
      }],
    },
  },
);
