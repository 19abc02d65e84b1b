import type { Rule } from '../diagnostic.ts';

export const fileRules = {} satisfies Record<string, Rule>;
