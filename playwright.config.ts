import { defineConfig } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from './scripts/browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  timeout: 180_000,
  forbidOnly: true,
  globalSetup: './tests/e2e/build-sites.ts',
  use: {
    launchOptions: { executablePath: findBrowser(), args: [...LAUNCH_ARGS] },
    viewport: { width: 390, height: 844 },
  },
});
