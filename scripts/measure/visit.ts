import type { Browser, CDPSession, Page } from '@playwright/test';

/** The phone of the profile: slow 4G, and a processor four times slower than this machine's. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWER = 4;

export interface Fetched {
  readonly path: string;
  readonly type: string;
  /** Bytes on the line, headers included. */
  readonly bytes: number;
  /** Milliseconds after the start of the visit. */
  readonly at: number;
}

/** A page that was opened as the profile says, and what it has fetched so far. */
export interface Visit {
  readonly page: Page;
  readonly client: CDPSession;
  readonly fetched: readonly Fetched[];
  /** Milliseconds until the largest thing on the first screen was painted. */
  readonly lcp: number;
  /** Milliseconds that scripts ran on the main thread. */
  readonly scripts: number;
  readonly close: () => Promise<void>;
}

/** Opens a page with an empty cache and waits until it is loaded and nothing happens any more. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', NETWORK);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await client.send('Performance.enable');
  const fetched = recordRequests(client);
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: 'load' });
  await settle(page, fetched);
  const { metrics } = await client.send('Performance.getMetrics');
  const scripts = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  const lcp = await page.evaluate(() => (window as unknown as Observed).seen.lcp);
  return { page, client, fetched, lcp, scripts: scripts * 1000, close: () => context.close() };
}

/** Waits until nothing has been fetched for a second, at most ten. */
export async function settle(page: Page, fetched: readonly Fetched[]): Promise<void> {
  let count = -1;
  for (let round = 0; round < 10 && count !== fetched.length; round++) {
    count = fetched.length;
    await page.waitForTimeout(1000);
  }
}

/** What the page is told to write down about itself. */
export interface Observed {
  seen: {
    lcp: number;
    shifts: number;
    /** Milliseconds of each task that kept the page from answering for 50 and more. */
    longTasks: number[];
  };
}

/** Runs in the page, before anything else of it. */
function observe(): void {
  const seen = { lcp: 0, shifts: 0, longTasks: [] as number[] };
  Object.assign(window, { seen });
  const on = (type: string, tell: (entry: PerformanceEntry & Record<string, number>) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        tell(entry as PerformanceEntry & Record<string, number>);
      }
    }).observe({ type, buffered: true });
  on('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  on('layout-shift', ({ value = 0, hadRecentInput }) => {
    if (!hadRecentInput) seen.shifts += value;
  });
  on('longtask', ({ duration }) => {
    seen.longTasks.push(Math.round(duration));
  });
}

function recordRequests(client: CDPSession): Fetched[] {
  const fetched: Fetched[] = [];
  const open = new Map<string, { path: string; type: string; at: number }>();
  let start = 0;
  client.on('Network.requestWillBeSent', ({ requestId, request, type = '', timestamp }) => {
    start ||= timestamp;
    const path = new URL(request.url).pathname;
    open.set(requestId, { path, type, at: Math.round((timestamp - start) * 1000) });
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = open.get(requestId);
    if (request) fetched.push({ ...request, bytes: encodedDataLength });
  });
  return fetched;
}
