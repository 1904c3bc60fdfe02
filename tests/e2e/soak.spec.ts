import { noWrongs } from '../../tools/soak/model/compare.ts';
import { Soak } from '../../tools/soak/soak.ts';
import { PAGES } from '../../tools/soak/world.ts';
import { servePage } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test.slow();

// The long run is `npm run soak`.
test('a reviewer’s work while everything goes wrong: nothing that was shown as saved is lost, and nothing untrue is said', async ({
  launch,
}) => {
  const soak = new Soak({
    seed: 5,
    disk: null,
    async launch(options) {
      const extension = await launch(options);
      for (const page of PAGES) await servePage(extension.context, page.url, page.html);
      return extension;
    },
    length: [12, 16],
    faults: ['browser killed', 'disk full', 'database damaged', 'extension updated'],
    goesOn: ({ rounds }) => rounds < 4,
  });
  const { acts, faults, wrongs, stuck } = await soak.run();
  expect(stuck).toEqual([]);
  expect(wrongs).toEqual(noWrongs());
  expect(acts).toBeGreaterThan(45);
  expect(Object.keys(faults)).toHaveLength(4);
});
