import { run } from './project.ts';
import { checkSite, type Finding } from './smoke/checks.ts';

/**
 * `npm run smoke -- https://example.org/site/`: whether a deployed site answers as it should. Prints a
 * table and ends with 1 where something is broken; a warning breaks nothing.
 */
async function main(): Promise<number> {
  const [address, ...rest] = process.argv.slice(2);
  if (!address || rest.length > 0 || !URL.canParse(address) || !/^https?:/.test(address)) {
    throw new Error('Name one address, as in: npm run smoke -- https://example.org/');
  }
  const site = new URL(address.endsWith('/') ? address : `${address}/`);
  const findings = await checkSite(site.origin + site.pathname);
  for (const line of findings.flatMap(linesOf)) console.log(line);
  const broken = findings.filter(({ faults }) => faults.length > 0).length;
  const warned = findings.filter(({ warnings }) => warnings.length > 0).length;
  console.log(`${findings.length} checked, ${broken} broken, ${warned} with warnings`);
  return broken === 0 ? 0 : 1;
}

function linesOf({ what, address, faults, warnings }: Finding): string[] {
  const verdict = faults.length > 0 ? 'BROKEN' : warnings.length > 0 ? 'warning' : 'ok';
  return [
    `${verdict.padEnd(8)} ${what.padEnd(24)} ${address}`,
    ...[...faults, ...warnings].map((said) => `${' '.repeat(9)}${said}`),
  ];
}

await run(main);
