import { defineConfig } from 'vitest/config';

/** Where .ci/run reads the counts of passed, failed and skipped tests. */
const json = process.env['VITEST_JSON'];

export default defineConfig({
  // Node takes graphql's CommonJS entry and Vite its module entry: two copies, whose types do not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    globalSetup: './test/cli/build.ts',
    reporters: json === undefined ? ['default'] : ['default', ['json', { outputFile: json }]],
    // All cores: Vitest leaves one to itself, and has little to do with it.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
