import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,house,build}/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    coverage: {
      include: ['src/{model,format,load,prose,story,charts}/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: Object.fromEntries(
        ['model', 'format', 'load', 'prose', 'story', 'charts'].map((room) => [
          `src/${room}/**`,
          { lines: 90 },
        ]),
      ),
    },
  },
});
