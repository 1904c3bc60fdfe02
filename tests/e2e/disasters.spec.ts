import { Random } from '../../tools/lib/random.ts';
import { DisasterRun } from './support/disasters.ts';
import { expect, test } from './support/test.ts';

test.slow();

// The long run is `npm run try:disasters`.
test('20 marks while everything goes wrong once: none is lost that was shown as saved, and nothing untrue is said', async ({
  launch,
}) => {
  const { lost, untrue, disasters } = await new DisasterRun(launch, new Random(7), 20).run(20, 2);
  expect(lost).toEqual([]);
  expect(untrue).toEqual([]);
  expect(Object.keys(disasters)).toHaveLength(5);
});
