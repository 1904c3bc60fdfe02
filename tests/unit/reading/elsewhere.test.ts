import { beforeEach, expect, it, vi } from 'vitest';
import type { Annotation } from '@/utils/model/records.ts';
import type { AnnotationEdit } from '@/utils/store/annotations.ts';
import { mergeTyped, type TypedFields } from '@/utils/store/typed-fields.ts';
import { anAnnotation } from '../../sample/records.ts';

interface EditRequest {
  id: string;
  edit: AnnotationEdit;
  before: TypedFields;
}

/** The one mark in the store, and what was asked of it. */
let stored: Annotation;
let asked: EditRequest[] = [];
let gate: Promise<void> = Promise.resolve();
let isFull = false;

vi.mock('@/utils/platform/messages/messages.ts', () => ({
  callBackground: async (_: string, request: EditRequest) => {
    asked.push(structuredClone(request));
    await gate;
    if (isFull) throw new Error('full');
    stored = { ...stored, ...mergeTyped(stored, request.edit, request.before) };
    return structuredClone(stored);
  },
}));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const { Ledger } = await import('@/utils/reading/ledger/ledger.ts');

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  stored = anAnnotation({ note: 'trước' });
  asked = [];
  gate = Promise.resolve();
  isFull = false;
});

function open() {
  const onFailure = vi.fn();
  const ledger = new Ledger({ onStored: () => {}, onFailure });
  const write = (note: string, before: string) => ledger.edit(stored, { note }, null, { note: before });
  const other = () => ledger.unsaved.get(stored.id)?.other;
  return { ledger, onFailure, write, other };
}

it('edits that wait together were written over what the first of them was', async () => {
  const { ledger, write } = open();
  let release = () => {};
  gate = new Promise((resolve) => {
    release = resolve;
  });
  write('một', 'trước');
  write('hai', 'một');
  write('ba', 'hai');
  release();
  await settle();
  expect(asked.map(({ edit, before }) => [before.note, edit.note])).toEqual([
    ['trước', 'một'],
    ['một', 'ba'],
  ]);
  expect(stored.note).toBe('ba');
  expect(ledger.unsaved.size).toBe(0);
});

it('an edit that joins one which failed was written over what that one was', async () => {
  const { write, other } = open();
  isFull = true;
  write('một', 'trước');
  await settle();
  isFull = false;
  stored = { ...stored, note: 'của thẻ kia' };
  write('hai', 'một');
  await settle();
  expect(asked.at(-1)?.before).toEqual({ note: 'trước' });
  expect(stored.note).toBe('của thẻ kia');
  expect(other()).toEqual({ note: 'của thẻ kia' });
});

it('what another tab wrote meanwhile stands, and waits beside the words written here', async () => {
  const { ledger, onFailure, write, other } = open();
  stored = { ...stored, note: 'của thẻ kia' };
  write('của thẻ này', 'trước');
  await settle();
  expect(stored.note).toBe('của thẻ kia');
  expect(other()).toEqual({ note: 'của thẻ kia' });
  expect(ledger.current(stored)?.note).toBe('của thẻ này');
  expect(onFailure).toHaveBeenCalledTimes(1);
});

it('neither typing on nor saving again what failed writes over it', async () => {
  const { ledger, write, other, onFailure } = open();
  stored = { ...stored, note: 'của thẻ kia' };
  write('của thẻ này', 'trước');
  await settle();
  write('của thẻ này, viết tiếp', 'của thẻ này');
  ledger.retry();
  await settle();
  expect(stored.note).toBe('của thẻ kia');
  expect(other()).toEqual({ note: 'của thẻ kia' });
  expect(ledger.current(stored)?.note).toBe('của thẻ này, viết tiếp');
  expect(onFailure).toHaveBeenCalledTimes(1);
});

it('a choice made with both in sight is written, unless the other tab writes once more', async () => {
  const { ledger, write, other } = open();
  stored = { ...stored, note: 'của thẻ kia' };
  write('của thẻ này', 'trước');
  await settle();
  stored = { ...stored, note: 'thẻ kia lại viết' };
  write('cả hai', 'của thẻ kia');
  await settle();
  expect(stored.note).toBe('thẻ kia lại viết');
  expect(other()).toEqual({ note: 'thẻ kia lại viết' });
  write('cả hai', 'thẻ kia lại viết');
  await settle();
  expect(stored.note).toBe('cả hai');
  expect(ledger.unsaved.size).toBe(0);
});

it('what else was done to the mark in the same edit is written', async () => {
  const { ledger } = open();
  stored = { ...stored, note: 'của thẻ kia' };
  ledger.edit(stored, { note: 'của thẻ này', kind: 'remark' }, null, { note: 'trước' });
  await settle();
  expect(stored).toMatchObject({ note: 'của thẻ kia', kind: 'remark' });
});
