// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { EditorSession } from '@/entrypoints/editor/session.ts';
import type { FromEditor, MarkContent, ToEditor } from '@/utils/platform/editor-port.ts';

const content = (id: string, note: string): MarkContent => ({
  id,
  kind: 'remark',
  note,
  quote: 'lời trích',
  campaign: null,
  statistic: null,
});

let said: FromEditor[];
let tell: (message: ToEditor) => void;
let field: HTMLTextAreaElement;
let session: EditorSession;

beforeEach(() => {
  said = [];
  const port = { postMessage: (message: FromEditor) => said.push(message) } as unknown as MessagePort;
  field = document.body.appendChild(document.createElement('textarea'));
  session = new EditorSession(port, () => field);
  tell = (data) => port.onmessage!.call(port, { data } as MessageEvent);
  return () => field.remove();
});

it('what is typed goes out at once, before it is saved, and says which field it is from', () => {
  const note = {};
  tell({ type: 'show', content: content('m1', ''), seen: 0 });
  session.listen(note, () => session.edit('m1', { note: 'a' }, { note: '' }));
  session.listen({}, () => session.edit('m1', { note: 'b' }, { note: '' }));
  session.listen(note, null);
  expect(said.slice(1)).toEqual([
    { type: 'typing', field: 0, id: 'm1', edit: { note: 'a' }, before: { note: '' } },
    { type: 'typing', field: 1, id: 'm1', edit: { note: 'b' }, before: { note: '' } },
    { type: 'rest', field: 0 },
  ]);
});

it('what the reader sent before it had heard of an edit does not take the edit back', () => {
  tell({ type: 'show', content: content('m1', ''), seen: 0 });
  session.edit('m1', { note: 'mới' }, { note: '' });
  tell({ type: 'show', content: content('m1', ''), seen: 0 });
  expect(session.content.value?.note).toBe('mới');
  tell({ type: 'show', content: content('m1', 'ở thẻ khác'), seen: 1 });
  expect(session.content.value?.note).toBe('ở thẻ khác');
});

it('an edit that comes as its card closes is still said of its own mark', () => {
  tell({ type: 'show', content: content('m1', ''), seen: 0 });
  tell({ type: 'hide' });
  session.edit('m1', { note: 'vội' }, { note: '' });
  expect(said.at(-1)).toMatchObject({ type: 'edit', id: 'm1', edit: { note: 'vội' } });
});

it('keys pressed before the note had the keyboard stand before what was typed into it since', () => {
  tell({ type: 'show', content: content('m1', 'cũ '), seen: 0 });
  field.value = 'cũ sau';
  field.setSelectionRange(6, 6);
  tell({ type: 'typed', id: 'm1', text: 'trước ' });
  expect(field.value).toBe('cũ trước sau');
  tell({ type: 'typed', id: 'm2', text: 'của chỗ khác' });
  expect(field.value).toBe('cũ trước sau');
});

const press = (key: string, more: KeyboardEventInit = {}): { isTaken: boolean } => {
  const event = new KeyboardEvent('keydown', { key, code: key, cancelable: true, ...more });
  session.press(event);
  return { isTaken: event.defaultPrevented };
};

it('what is pressed after Escape is a command for the reader until the note is written again', () => {
  tell({ type: 'show', content: content('m1', ''), seen: 0 });
  tell({ type: 'focus' });
  expect(press('n').isTaken).toBe(false);
  expect(press('Escape').isTaken).toBe(true);
  expect(said.at(-1)).toEqual({ type: 'escape' });
  expect(press('n').isTaken).toBe(true);
  expect(said.at(-1)).toMatchObject({ type: 'key', press: { key: 'n', shiftKey: false, repeat: false } });
  // Alt with a letter is the command that goes from anywhere; Ctrl with one may be the browser's.
  expect(press('g', { altKey: true }).isTaken).toBe(true);
  expect(said.at(-1)).toMatchObject({ type: 'key', press: { key: 'g', altKey: true } });
  expect(press('r', { ctrlKey: true }).isTaken).toBe(false);
  tell({ type: 'show', content: content('m2', ''), seen: 0 });
  expect(press('n').isTaken).toBe(true);
  tell({ type: 'focus' });
  expect(press('n').isTaken).toBe(false);
});

it('a keyboard that comes when the card has closed types into nothing', () => {
  tell({ type: 'show', content: content('m1', ''), seen: 0 });
  tell({ type: 'hide' });
  session.stay();
  expect(press('j').isTaken).toBe(true);
  expect(said.at(-1)).toMatchObject({ type: 'key', press: { key: 'j' } });
});
