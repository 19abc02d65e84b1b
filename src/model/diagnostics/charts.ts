import type { Rule } from '../diagnostic.ts';

export const chartRules = {} satisfies Record<string, Rule>;
