import type { Rule } from '../diagnostic.ts';

export const proseRules = {} satisfies Record<string, Rule>;
