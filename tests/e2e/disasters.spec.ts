import { Random } from '../../tools/lib/random.ts';
import { DisasterRun } from './support/disasters.ts';
import { expect, test } from './support/test.ts';

test('marks made while everything goes wrong once: none is lost that was shown as saved, and nothing untrue is said', async ({
  launch,
}) => {
  test.slow();
  const size = 24;
  const { made, lost, untrue, disasters } = await new DisasterRun(launch, new Random(8), size).run(size, 3);
  expect(Object.keys(disasters)).toHaveLength(5);
  expect(made).toBeGreaterThanOrEqual(size);
  expect(lost).toEqual([]);
  expect(untrue).toEqual([]);
});
