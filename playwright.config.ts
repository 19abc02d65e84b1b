import { defineConfig } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from './scripts/browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  // A browser on a loaded machine is late now and then: such a test is tried once more, and reported.
  retries: 1,
  timeout: 180_000,
  forbidOnly: true,
  // The desk's development server and the preview's would share one cache in this folder: one after the other.
  projects: [
    { name: 'pages', testIgnore: 'desk.spec.ts' },
    { name: 'desk', testMatch: 'desk.spec.ts', dependencies: ['pages'] },
  ],
  globalSetup: './tests/e2e/build-sites.ts',
  use: {
    launchOptions: { executablePath: findBrowser(), args: [...LAUNCH_ARGS] },
    viewport: { width: 390, height: 844 },
  },
});
