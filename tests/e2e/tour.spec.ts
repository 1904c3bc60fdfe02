import { readdir } from 'node:fs/promises';
import { runTour } from '../../tools/tour/run.ts';
import { expect, test } from './support/test.ts';

test('the tour of `npm start` holds what it marked and typed in every picture and file', async ({
  output,
}) => {
  test.slow();
  expect(await runTour(output)).toBe(0);
  const files = await readdir(output);
  expect(files.filter((name) => name.endsWith('.png'))).toHaveLength(6);
  for (const type of ['.docx', '.md', '.csv', '.butnho.json'])
    expect(files.filter((name) => name.endsWith(type))).toHaveLength(1);
});
