import { isWorkerRunning, stopWorker } from '../../tools/driver/worker.ts';
import { expect, test } from './support/test.ts';

test('the built extension starts, in Vietnamese, on the sample entry', async ({ extension, entry }) => {
  await expect(entry).toHaveTitle(/Dân vận khéo/);
  expect(await isWorkerRunning(extension)).toBe(true);
  const manifest = await entry.context().newPage();
  await manifest.goto(extension.url('_locales/vi/messages.json'));
  await expect(manifest.locator('body')).toContainText('Bút Nhớ');
});

test('the background can be stopped', async ({ extension }) => {
  await stopWorker(extension);
  expect(await isWorkerRunning(extension)).toBe(false);
});
