import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where .ci/run reads the counts of passed, failed and skipped tests. */
const json = process.env['VITEST_JSON'];

function isLong({ moduleId }: TestSpecification): boolean {
  return moduleId.includes('/test/property/');
}

/** What takes longest begins first, so that no core waits for it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  // Node takes graphql's CommonJS entry and Vite its module entry: two copies, whose types do not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    globalSetup: './test/cli/build.ts',
    // Whatever a test file prints or answers holds no token.
    setupFiles: './test/kit/leaks.ts',
    reporters: json === undefined ? ['default'] : ['default', ['json', { outputFile: json }]],
    // All cores: Vitest leaves one to itself, and has little to do with it.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
