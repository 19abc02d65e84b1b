import type { Rule } from '../diagnostic.ts';

export const datasetRules = {} satisfies Record<string, Rule>;
