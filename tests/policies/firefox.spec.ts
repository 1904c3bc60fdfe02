import { expect, test } from '../firefox/support/test.ts';
import { AWARD_NAME } from './council.ts';

test('Firefox: the council’s award waits on the first page', async ({ firefox: { page, url } }) => {
  await page.goto(url('welcome.html'));
  const said = () =>
    page.evaluate(
      () => document.querySelector('[data-testid=preset]')?.textContent ?? document.body.innerText,
    );
  await expect.poll(said).toContain(AWARD_NAME);
});
