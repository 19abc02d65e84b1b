import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/model/diagnostics/catalogue.ts';

const folder = new URL('../../../src/model/diagnostics/', import.meta.url);

test('no two files of rules use the same id, and the catalogue has them all', async () => {
  const names = (await readdir(folder)).filter((name) => !/^(catalogue|wording)\.ts$/.test(name));
  const modules = await Promise.all(names.map((name) => import(new URL(name, folder).href)));
  const ids = modules.flatMap((rules) =>
    Object.values(rules).flatMap((one) => Object.keys(one as object)),
  );
  expect(ids.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

test('ids are written in kebab case', () => {
  expect(Object.keys(catalogue).filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});
