import type { Rule } from '../diagnostic.ts';

export const dialectRules = {} satisfies Record<string, Rule>;
