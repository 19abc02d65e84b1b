import { buildSite } from '../build.ts';
import { readSettings, run } from '../project.ts';
import { withoutPictures } from './without-pictures.ts';

/**
 * One build for the bench: `whole` or `bare`, then the flags of a build. The last line that it prints
 * is JSON: microseconds of processor, kilobytes of memory at the peak.
 */
await run(async () => {
  const [kind, ...flags] = process.argv.slice(2);
  const extra = kind === 'bare' ? { vite: { plugins: [withoutPictures] } } : {};
  if (!(await buildSite(readSettings(flags, process.env), extra))) return 1;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));
  return 0;
});
