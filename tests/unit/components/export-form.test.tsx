// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { WrittenDossier } from '@/components/dossier/order.ts';
import { writeDossier } from '@/components/dossier/write-dossier.ts';
import { ExportForm } from '@/components/export/ExportForm.tsx';
import { everythingScope, selectionScope } from '@/components/export/scopes.ts';
import { saveFile } from '@/components/save-file.ts';
import { Fault } from '@/utils/model/fault.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { anAward } from '../../sample/desk.ts';
import { show } from './render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string, args?: unknown) => `${key} ${JSON.stringify(args)}` } }));
vi.mock('@/components/dossier/write-dossier.ts');
vi.mock('@/components/save-file.ts');
vi.mock('@/utils/store/desk/awards.ts');
vi.mock('@/utils/store/desk/reviewer.ts');

const FILE: WrittenDossier = {
  name: 'BLV-VI-2021_phieu-nhan-xet_2-tac-pham.docx',
  blob: new Blob(['x']),
  counts: { entries: 2, articles: 0, marks: 7 },
};
let container: HTMLElement;
const part = <T extends HTMLElement>(testId: string) =>
  container.querySelector<T>(`[data-testid="${testId}"]`);
const start = () => container.querySelector('form')!.requestSubmit();
const outcome = () => part('export-message')?.textContent;

beforeEach(async () => {
  vi.resetAllMocks();
  vi.mocked(getReviewerName).mockResolvedValue('Vũ Hạnh Nguyên');
  vi.mocked(listAwards).mockResolvedValue([anAward()]);
  container = await show(
    <ExportForm scopes={[selectionScope(['a', 'b']), everythingScope()]} onClose={() => {}} />,
  );
  await vi.waitFor(() => expect(part('export-run')).not.toBeNull());
});

it('nothing is written until it is asked for; then what was chosen, and the file is handed on with what it holds', async () => {
  vi.mocked(writeDossier).mockResolvedValue(FILE);
  part('format-csv')!.click();
  part('scope-all')!.click();
  await vi.waitFor(() => expect(part('export-run')!.textContent).toContain('exporting.format.csv'));
  expect(writeDossier).not.toHaveBeenCalled();
  start();
  await vi.waitFor(() => expect(outcome()).toContain(FILE.name));
  expect(vi.mocked(writeDossier).mock.calls[0]![0]).toMatchObject({
    what: { entryIds: 'all', articleIds: 'all' },
    group: 'everything',
    format: 'csv',
    reviewer: 'Vũ Hạnh Nguyên',
    isBlind: false,
  });
  expect(outcome()).toMatch(/exporting\.entries 2.*exporting\.marks 7/s);
  part('export-again')!.click();
  expect(vi.mocked(saveFile).mock.calls).toEqual([[FILE], [FILE]]);
});

it('another name counts for this file; names are hidden only in a format that can do without', async () => {
  vi.mocked(writeDossier).mockResolvedValue(FILE);
  const name = part<HTMLInputElement>('export-name')!;
  name.value = ' ';
  name.dispatchEvent(new InputEvent('input', { bubbles: true }));
  part('export-blind')!.click();
  await vi.waitFor(() => expect(part<HTMLInputElement>('export-blind')!.checked).toBe(true));
  start();
  await vi.waitFor(() => expect(outcome()).toContain(FILE.name));
  expect(vi.mocked(writeDossier).mock.lastCall![0]).toMatchObject({ reviewer: '', isBlind: true });
  part('format-json')!.click();
  await vi.waitFor(() => expect(part('export-blind')).toBeNull());
  start();
  await vi.waitFor(() => expect(writeDossier).toHaveBeenCalledTimes(2));
  expect(vi.mocked(writeDossier).mock.lastCall![0]).toMatchObject({ format: 'json', isBlind: false });
});

it('says how far it is, and stopped saves nothing', async () => {
  let finish = (_: WrittenDossier) => {};
  vi.mocked(writeDossier).mockImplementation((_, watch) => {
    watch?.onStep?.({ doing: 'checking', done: 3, all: 12 });
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  start();
  await vi.waitFor(() => expect(container.querySelector('progress')?.value).toBe(3));
  expect(container.textContent).toMatch(/exporting\.step\.checking.*3,12/);
  part('export-stop')!.click();
  await vi.waitFor(() => expect(outcome()).toContain('exporting.stopped'));
  const { signal } = vi.mocked(writeDossier).mock.lastCall![1]!;
  expect(signal?.aborted).toBe(true);
  // One that was finished in the same moment.
  finish(FILE);
  await new Promise((resolve) => setTimeout(resolve));
  expect(saveFile).not.toHaveBeenCalled();
  expect(outcome()).toContain('exporting.stopped');
});

it('ends with the form', async () => {
  vi.mocked(writeDossier).mockReturnValue(new Promise(() => {}));
  start();
  await vi.waitFor(() => expect(writeDossier).toHaveBeenCalled());
  await show(null);
  expect(vi.mocked(writeDossier).mock.lastCall![1]!.signal?.aborted).toBe(true);
});

it.each([
  ['missing', 'exporting.nothing'],
  ['invalid', 'exporting.notWritten'],
  ['storage', 'fault.storage'],
] as const)('a fault (%s) is told with what to do, and it can be tried again', async (code, said) => {
  vi.mocked(writeDossier).mockRejectedValueOnce(new Fault(code)).mockResolvedValueOnce(FILE);
  start();
  await vi.waitFor(() => expect(container.querySelector('[role=alert]')?.textContent).toContain(said));
  expect(saveFile).not.toHaveBeenCalled();
  start();
  await vi.waitFor(() => expect(outcome()).toContain(FILE.name));
  expect(container.querySelector('[role=alert]')).toBeNull();
});
