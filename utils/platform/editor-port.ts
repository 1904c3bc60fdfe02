import type { KeyPress } from '@/utils/commands/read-key.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import { ANNOTATION_KINDS, type Annotation } from '@/utils/model/records.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';

/**
 * The two sides of the frame in which everything about a mark is typed: the reader in the page, and the page of the
 * extension inside the frame (entrypoints/editor/). They speak through one MessagePort.
 */

/** What the frame shows of a mark: plain data. */
export interface MarkContent extends Pick<Annotation, 'id' | 'kind' | 'note' | 'campaign' | 'statistic'> {
  /** The marked words. */
  quote: string;
}

/** A change of a mark, and what stood in the changed fields. */
export interface ContentEdit {
  id: string;
  edit: TypedFields;
  before: TypedFields;
}

/** From the reader to the frame. */
export type ToEditor =
  /** Shows a mark. `seen` edits were received when this was sent: what is older than the last one is passed over. */
  | { type: 'show'; content: MarkContent; seen: number }
  /** Shows nothing. */
  | { type: 'hide' }
  /** Takes the keyboard into the note. */
  | { type: 'focus' }
  /** Keys that were pressed before the note had the keyboard. */
  | { type: 'typed'; id: string; text: string };

/** From the frame to the reader. */
export type FromEditor =
  | { type: 'ready' }
  /** What a field would change if it were saved now: sent with every key, so that nothing is only in the frame. */
  | ({ type: 'typing'; field: number } & ContentEdit)
  /** A field is saved, or as it was. */
  | { type: 'rest'; field: number }
  /** A change to be saved; `count` goes up by one with each. */
  | ({ type: 'edit'; count: number } & ContentEdit)
  /** CSS pixels that the content is high. */
  | { type: 'size'; height: number }
  | { type: 'escape' }
  /** A key after Escape, while the keyboard is still on its way out of the frame: a command, not a letter of the note. */
  | { type: 'key'; press: KeyPress }
  | { type: 'focused' }
  /** The keyboard went elsewhere. `byKey`: the reviewer tabbed away. */
  | { type: 'left'; byKey: boolean };

function areFields(value: unknown): value is TypedFields {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([field, part]) => {
    if (field === 'note') return typeof part === 'string';
    return (field === 'campaign' || field === 'statistic') && (part === null || isRecord(part));
  });
}

function isKeyPress(value: unknown): value is KeyPress {
  if (!isRecord(value)) return false;
  const { key, code, keyCode } = value;
  return (
    typeof key === 'string' &&
    typeof code === 'string' &&
    Number.isInteger(keyCode) &&
    ['shiftKey', 'repeat', 'ctrlKey', 'altKey', 'metaKey'].every((name) => typeof value[name] === 'boolean')
  );
}

/** Whether a message from the frame is one that the reader may act on; the store looks closer at what it writes. */
export function isFromEditor(message: unknown): message is FromEditor {
  if (!isRecord(message)) return false;
  const { type, id, edit, before, field, count, height, byKey, press } = message;
  const isEdit = typeof id === 'string' && areFields(edit) && areFields(before);
  if (type === 'typing') return isEdit && Number.isInteger(field);
  if (type === 'edit') return isEdit && Number.isInteger(count);
  if (type === 'key') return isKeyPress(press);
  if (type === 'rest') return Number.isInteger(field);
  if (type === 'size') return typeof height === 'number' && Number.isFinite(height);
  if (type === 'left') return typeof byKey === 'boolean';
  return type === 'ready' || type === 'escape' || type === 'focused';
}

function isContent(value: unknown): value is MarkContent {
  if (!isRecord(value)) return false;
  const { id, kind, note, campaign, statistic, quote } = value;
  return (
    typeof id === 'string' &&
    typeof quote === 'string' &&
    ANNOTATION_KINDS.some((known) => known === kind) &&
    areFields({ note, campaign, statistic })
  );
}

/** Whether a message from whoever holds the other end of the port is one that the frame may act on. */
export function isToEditor(message: unknown): message is ToEditor {
  if (!isRecord(message)) return false;
  const { type, content, seen, id, text } = message;
  if (type === 'show') return isContent(content) && Number.isInteger(seen);
  if (type === 'typed') return typeof id === 'string' && typeof text === 'string';
  return type === 'hide' || type === 'focus';
}
