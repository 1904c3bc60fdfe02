// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Columns } from '@/entrypoints/library/import/Columns.tsx';
import { Preview } from '@/entrypoints/library/import/Preview.tsx';
import { planImport } from '@/utils/entries/plan.ts';
import { anEntry } from '../../sample/desk.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const AUTHOR = 'Quàng Thị Sen';
const OUTLET = 'Báo Khác';

async function shown(isBlind: boolean): Promise<string> {
  const stored = anEntry();
  const { code, title, type, subcommittee, parts } = stored;
  const changed = { line: 2, code, title, authors: AUTHOR, outlet: OUTLET, type, subcommittee, parts };
  const fresh = {
    ...changed,
    line: 3,
    code: 'BLV-0999',
    parts: [{ address: 'https://bao-mau.vn/x', publishedOn: null }],
  };
  const plan = planImport([changed, fresh] as never, [stored], (host) => host);
  const rows = [
    ['Mã', 'Tác giả', 'Cơ quan'],
    ['BLV-0999', AUTHOR, OUTLET],
  ];
  const layout = { roles: ['code', 'authors', 'outlet'], headRow: 0, firstRow: 1 };
  const page = await show(
    <>
      <Columns
        sheet={{ name: 'a', rows } as never}
        layout={layout as never}
        isBlind={isBlind}
        onCorrect={() => {}}
      />
      <Preview
        plan={plan}
        refused={[]}
        isBlind={isBlind}
        leftOut={new Set()}
        onLeaveOut={() => {}}
        onDropLink={() => {}}
      />
    </>,
  );
  return page.textContent ?? '';
}

it('a list that is imported for an award judged blind shows nobody’s name, neither new nor as it was', async () => {
  const text = await shown(true);
  for (const name of [AUTHOR, OUTLET, anEntry().authors!, anEntry().outlet!])
    expect(text).not.toContain(name);
  expect(text).toContain('import.blindChange');
  expect(text).toContain('BLV-0999');
});

it('otherwise it shows them', async () => {
  const text = await shown(false);
  for (const name of [AUTHOR, OUTLET, anEntry().authors!]) expect(text).toContain(name);
});
