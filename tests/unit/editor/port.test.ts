import { describe, expect, it } from 'vitest';
import { isFromEditor, isToEditor } from '@/utils/platform/editor-port.ts';

const EDIT = { id: 'm1', edit: { note: 'mới' }, before: { note: 'cũ' } };
const CONTENT = { id: 'm1', kind: 'statistic', note: '', campaign: null, statistic: null, quote: '57,0%' };

describe('what the frame says is acted on', () => {
  it.each([
    { type: 'ready' },
    { type: 'edit', count: 1, ...EDIT },
    { type: 'edit', count: 2, ...EDIT, edit: { statistic: { unit: 'hộ' } }, before: { statistic: null } },
    { type: 'typing', field: 0, ...EDIT },
    { type: 'rest', field: 0 },
    { type: 'size', height: 84 },
    { type: 'escape' },
    { type: 'focused' },
    { type: 'left', byKey: true },
  ])('%j', (message) => expect(isFromEditor(message)).toBe(true));
});

describe('anything else is not', () => {
  it.each([
    null,
    'edit',
    ['edit'],
    { type: 'delete', id: 'm1' },
    { type: 'edit', ...EDIT },
    { type: 'edit', count: 1.5, ...EDIT },
    { type: 'edit', count: 1, ...EDIT, id: 7 },
    { type: 'edit', count: 1, ...EDIT, edit: { note: 7 } },
    { type: 'edit', count: 1, ...EDIT, edit: { campaign: 'tên' } },
    { type: 'edit', count: 1, ...EDIT, edit: { deletedAt: '2026-11-28T00:00:00.000Z' } },
    { type: 'edit', count: 1, ...EDIT, before: { articleId: 'a' } },
    { type: 'typing', ...EDIT },
    { type: 'size', height: Number.POSITIVE_INFINITY },
    { type: 'left' },
  ])('%j', (message) => expect(isFromEditor(message)).toBe(false));
});

it.each([
  [{ type: 'show', content: CONTENT, seen: 0 }, true],
  [{ type: 'typed', id: 'm1', text: 'ab' }, true],
  [{ type: 'hide' }, true],
  [{ type: 'focus' }, true],
  [{ type: 'show', content: { ...CONTENT, kind: 'lời' }, seen: 0 }, false],
  [{ type: 'show', content: { ...CONTENT, note: null }, seen: 0 }, false],
  [{ type: 'show', content: CONTENT }, false],
  [{ type: 'typed', id: 'm1' }, false],
  [{ type: 'edit' }, false],
])('what the frame is told: %j is taken: %s', (message, isTaken) =>
  expect(isToEditor(message)).toBe(isTaken),
);
