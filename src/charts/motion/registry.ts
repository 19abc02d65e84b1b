import type { ReadMotion } from './motion.ts';

/** Kinds that move, each fetched when a drawing of its kind comes near. The others stand still. */
export const motions: Readonly<Record<string, () => Promise<ReadMotion>>> = {
  slope: () => import('./slope.ts').then(({ readSlope }) => readSlope),
  units: () => import('./units.ts').then(({ readUnits }) => readUnits),
};
