// @vitest-environment happy-dom
import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import { TextField } from '@/components/fields.tsx';
import { NoteField } from '@/components/mark/NoteField.tsx';
import { editableEntries } from '@/utils/schema/annotation.ts';
import { articleEdit } from '@/utils/schema/article.ts';
import { show } from './render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const longest = (field: Element) => Number(field.getAttribute('maxlength'));

it('a note can be typed as long as it can be kept, and no longer', async () => {
  const [field] = (await show(<NoteField note="" onSave={() => {}} />)).children;
  const keeps = (length: number) => v.is(editableEntries.note, 'x'.repeat(length));
  expect([keeps(longest(field!)), keeps(longest(field!) + 1)]).toEqual([true, false]);
});

it('a line can be typed as long as it can be kept, and no longer', async () => {
  const container = await show(<TextField label="x" value={null} onChange={() => {}} />);
  const field = container.querySelector('input')!;
  const keeps = (length: number) => v.is(articleEdit, { title: 'x'.repeat(length) });
  expect([keeps(longest(field)), keeps(longest(field) + 1)]).toEqual([true, false]);
});

it('a day can be chosen as far as it can be kept', async () => {
  const container = await show(<TextField label="x" type="date" value={null} onChange={() => {}} />);
  expect(v.is(articleEdit, { publishedOn: container.querySelector('input')!.getAttribute('max') })).toBe(
    true,
  );
});
