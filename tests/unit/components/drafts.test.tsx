// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextField } from '@/components/fields.tsx';
import { NoteField } from '@/components/mark/NoteField.tsx';
import { close, show } from './render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

type Save = (text: string | null, before: string | null) => void;

/** Both fields as their cards use them: what was saved comes back as the value. */
const FIELDS: [
  string,
  (props: { saved: Save; from?: (write: (text: string) => void) => void }) => preact.JSX.Element,
][] = [
  [
    'a note',
    ({ saved, from }) => {
      const [note, setNote] = useState('cũ');
      from?.(setNote);
      const save = (text: string, before: string) => {
        saved(text, before);
        setNote(text);
      };
      return <NoteField note={note} onSave={save} />;
    },
  ],
  [
    'a line of text',
    ({ saved, from }) => {
      const [value, setValue] = useState<string | null>('cũ');
      from?.(setValue);
      const save = (text: string | null, before: string | null) => {
        saved(text, before);
        setValue(text);
      };
      return <TextField label="Tên" value={value} onChange={save} />;
    },
  ],
];

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe.each(FIELDS)('%s', (_, Field) => {
  async function open() {
    const saved = vi.fn<Save>();
    let write: (text: string) => void = () => {};
    const from = (setter: typeof write) => {
      write = setter;
    };
    const container = await show(<Field saved={saved} from={from} />);
    const field = container.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')!;
    const type = (text: string) =>
      act(() => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    const writeElsewhere = (text: string) => act(() => write(text));
    const rest = () => act(() => void vi.advanceTimersByTime(600));
    return { saved, field, type, rest, writeElsewhere };
  }

  it('is saved when the typing rests, once', async () => {
    const { saved, type } = await open();
    await type('m');
    await type('mới');
    expect(saved).not.toHaveBeenCalled();
    await act(() => void vi.advanceTimersByTime(600));
    expect(saved.mock.calls).toEqual([['mới', 'cũ']]);
    await act(() => void vi.advanceTimersByTime(10_000));
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('is saved every two seconds of typing without a pause', async () => {
    const { saved, type } = await open();
    for (let step = 1; step <= 25; step += 1) {
      await type('x'.repeat(step));
      await act(() => void vi.advanceTimersByTime(200));
    }
    expect(saved.mock.calls).toEqual([
      ['x'.repeat(10), 'cũ'],
      ['x'.repeat(20), 'x'.repeat(10)],
    ]);
  });

  it.each([
    ['the field is left', (field: HTMLElement) => void field.dispatchEvent(new FocusEvent('blur'))],
    ['the page is left', () => void dispatchEvent(new Event('pagehide'))],
    ['the card closes', () => close()],
  ])('is saved when %s', async (_, leave) => {
    const { saved, field, type } = await open();
    await type('mới');
    await act(() => leave(field));
    expect(saved.mock.calls).toEqual([['mới', 'cũ']]);
    await act(() => void vi.advanceTimersByTime(10_000));
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('shows what was written elsewhere once all that was typed is saved, also while the keyboard is in it', async () => {
    const { field, type, rest, writeElsewhere } = await open();
    await writeElsewhere('của thẻ kia');
    expect(field.value).toBe('của thẻ kia');
    await type('của thẻ này');
    await rest();
    await writeElsewhere('lại của thẻ kia');
    expect(field.value).toBe('lại của thẻ kia');
    await type('lại của thẻ này');
    await rest();
    expect(field.value).toBe('lại của thẻ này');
  });

  it('keeps what is being typed, and says what it was written over', async () => {
    const { saved, field, type, rest, writeElsewhere } = await open();
    await type('của thẻ này');
    await writeElsewhere('của thẻ kia');
    expect(field.value).toBe('của thẻ này');
    await rest();
    expect(saved.mock.calls).toEqual([['của thẻ này', 'cũ']]);
  });

  it('does not write over what was written elsewhere with what it had before', async () => {
    const { saved, field, type, rest, writeElsewhere } = await open();
    await type('cũ thêm');
    await writeElsewhere('của thẻ kia');
    await type('cũ');
    await rest();
    await act(() => void field.dispatchEvent(new FocusEvent('blur')));
    expect(saved).not.toHaveBeenCalled();
    expect(field.value).toBe('của thẻ kia');
  });

  it('is not saved when nothing was changed', async () => {
    const { saved, field, type } = await open();
    await type('cũ thêm');
    await type('cũ');
    await act(() => void field.dispatchEvent(new FocusEvent('blur')));
    expect(saved).not.toHaveBeenCalled();
  });
});

it('a line of text is shown as typed until it is left, then as it is kept', async () => {
  const field = async (value: string) => {
    const container = await show(<TextField label="Tên" value={value} onChange={() => {}} />);
    return container.querySelector('input')!;
  };
  const input = await field('11,5');
  await act(() => {
    input.value = '11,50 ';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => void vi.advanceTimersByTime(600));
  expect((await field('11,5')).value).toBe('11,50 ');
  await act(() => void input.dispatchEvent(new FocusEvent('blur')));
  expect(input.value).toBe('11,5');
});
