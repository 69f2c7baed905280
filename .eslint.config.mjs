import { join } from 'node:path';
import astro from 'eslint-plugin-astro';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import ts from 'typescript-eslint';

/** The rooms of `src/`, lowest first: a room may import its own files and those of rooms below it. */
const floors = [
  ['schemas'],
  ['vietnamese'],
  ['domain'],
  ['files'],
  ['process'],
  ['schema-info', 'search', 'hosting'],
  ['attachments', 'outputs'],
  ['checks'],
  ['authoring'],
  ['data'],
  ['components', 'layouts', 'editor', 'integrations'],
  ['pages'],
  ['build'],
  ['cli'],
];
const root = import.meta.dirname;
const place = (room) => join(root, 'src', room);
const zones = floors.slice(0, -1).flatMap((rooms, floor) => {
  const above = floors.slice(floor + 1).flat();
  return rooms.map((room) => ({
    target: place(room),
    from: above.map(place),
    message: `src/${room} may not import from a room above it.`,
  }));
});

/** What the day or the settings decide is worked out in data/, so that a page is rendered from its props alone. */
const contentReaders = {
  patterns: [
    {
      group: ['**/data/content.ts'],
      importNames: ['getContent', 'getRelations'],
      message: 'Pages and components get their values from data/.',
    },
  ],
};

export default ts.config(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'public/', 'tests/fixtures/', 'src/env.d.ts'] },
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.js', '**/*.astro'],
    plugins: { '@typescript-eslint': ts.plugin, 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.mjs', '.js', '.astro'] }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/ignore': ['node_modules'],
      'import-x/extensions': ['.ts', '.mjs', '.js'],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-condition': 'error',
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      'no-template-curly-in-string': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: ts.parser,
      parserOptions: { projectService: true, tsconfigRootDir: root },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [] }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/pages/**', 'src/components/**', 'src/layouts/**'],
    ignores: ['src/pages/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', contentReaders] },
  },
);
