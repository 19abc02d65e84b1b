import { embedsOf } from './embed-hosts.ts';
import { chromium } from './engines/chromium.ts';
import type { Driver, Engine } from './engines/driver.ts';
import { firefox } from './engines/firefox.ts';
import { type HouseServer, serveHouse } from './engines/house-server.ts';
import { JOURNEYS } from './engines/journeys.ts';
import { webkit } from './engines/webkit.ts';
import { expect, test } from './site-test.ts';

/**
 * The engines of this run. One that is not there and cannot be installed is left out, and the run says
 * so; where everything has to run (CI), it fails the run.
 */
const present = [chromium, firefox, webkit].flatMap((engine) => {
  try {
    return [{ engine, program: engine.find() }];
  } catch (error) {
    if (process.env['CI']) throw error;
    return [];
  }
});

test(`the engines of this run are ${namesOf(present)}`, () => {
  expect(present.length).toBeGreaterThan(0);
});

for (const { engine, program } of present) {
  test.describe(engine.name, () => {
    let driver: Driver;
    let server: HouseServer;
    test.beforeAll(async ({ addresses }) => {
      server = await serveHouse(addresses.lead);
      driver = await engine.launch(program);
    });
    test.afterAll(async () => {
      await driver?.close();
      server?.close();
    });
    for (const { title, take } of JOURNEYS) {
      test(`${engine.name}: ${title}`, () =>
        take(driver, { server, embed: embedsOf('lead')[0] ?? '' }));
    }
  });
}

function namesOf(found: readonly { readonly engine: Engine }[]): string {
  return found.map(({ engine }) => engine.name).join(', ');
}
