import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { usePreset } from '@/components/award/use-preset.ts';
import { Problem } from '@/components/Problem.tsx';
import { readDelimited } from '@/utils/entries/table/delimited.ts';
import type { Sheet } from '@/utils/entries/table/sheet.ts';
import { readFile } from './read-input.ts';

interface ListInputProps {
  /** Something was read already: what was read needs the room. */
  isSmall: boolean;
  onRead: (sheets: readonly Sheet[]) => void;
}

/** Where a list comes in: pasted, chosen as a file, or dropped. */
export function ListInput({ isSmall, onRead }: ListInputProps) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  // A file that was chosen is named by its field.
  const [dropped, setDropped] = useState<string | null>(null);
  const take = async (file: File | undefined, isDropped: boolean) => {
    if (!file) return;
    try {
      const sheets = await readFile(file);
      setDropped(isDropped ? file.name : null);
      setProblem(sheets.length === 0 ? i18n.t('import.empty', [file.name]) : null);
      onRead(sheets);
    } catch {
      setProblem(i18n.t('import.unreadable', [file.name]));
    }
  };
  const entries = usePreset()?.entries;
  const rows = useRef<HTMLTextAreaElement>(null);
  const readText = (text: string) => {
    const sheet = readDelimited(text);
    setDropped(null);
    setProblem(null);
    onRead(sheet.rows.length > 0 ? [sheet] : []);
  };
  return (
    <section
      class="list-input stack"
      aria-label={i18n.t('import.source')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer?.files[0], true);
      }}
    >
      {entries && (
        <p class="row">
          {i18n.t('preset.entries')}
          <button
            type="button"
            data-testid="preset-entries"
            onClick={() => {
              rows.current!.value = entries;
              readText(entries);
            }}
          >
            {i18n.t('preset.takeEntries')}
          </button>
        </p>
      )}
      <label for={`${id}-rows`}>{i18n.t('import.paste')}</label>
      <textarea
        id={`${id}-rows`}
        ref={rows}
        rows={isSmall ? 2 : 8}
        data-testid="rows"
        // biome-ignore lint/a11y/noAutofocus: the view was opened to paste into it.
        autoFocus
        onInput={(event) => readText(event.currentTarget.value)}
        // Chromium takes minutes to paste thousands of lines by itself.
        onPaste={(event) => {
          const field = event.currentTarget;
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (text === '') return;
          event.preventDefault();
          field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
          readText(field.value);
        }}
      />
      <p class="row">
        <label for={`${id}-file`}>{i18n.t('import.file')}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          data-testid="file"
          onChange={(event) => void take(event.currentTarget.files?.[0], false)}
        />
      </p>
      {dropped && <p class="faint">{dropped}</p>}
      {problem && <Problem text={problem} />}
    </section>
  );
}
