import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { schemaPath, writeSchema } from '../../../scripts/schema.ts';
import { datasetSchema } from '../../../src/model/dataset.ts';

test('the committed schema is what the code generates', async () => {
  expect(await readFile(schemaPath, 'utf8')).toBe(writeSchema());
});

test('the schema explains every key of a figure in Chinese or by its choices', () => {
  const { properties } = JSON.parse(writeSchema()).properties.figures.items;
  const keys = Object.keys(datasetSchema.shape.figures.element.shape);
  expect(Object.keys(properties)).toEqual(keys);
  const bare = keys.filter((key) => !/\p{Script=Han}/u.test(JSON.stringify(properties[key])));
  expect(bare).toEqual([]);
});

test('the schema refuses keys that the format does not know', () => {
  expect(JSON.parse(writeSchema())).toMatchObject({ additionalProperties: false });
});
