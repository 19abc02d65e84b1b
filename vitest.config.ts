import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,house,build}/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    coverage: { include: ['src/{model,format,load,prose,story,charts}/**'] },
  },
});
