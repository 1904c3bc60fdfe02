import { useState } from 'preact/hooks';
import { FileDrop } from '@/components/FileDrop.tsx';
import { Problem } from '@/components/Problem.tsx';
import { Busy } from './Busy.tsx';
import { Labelled } from './Labelled.tsx';
import { useWork } from './use-work.ts';

interface ClosedFileFormProps {
  /** What the file is called. */
  file: string;
  passphrase: string;
  act: string;
  /** What is said meanwhile. */
  busy: string;
  /** The form’s; its fields’ begin with it. */
  testId: string;
  /** Whether it is what the page is for. */
  isPrimary?: boolean;
  /** Opens it. What it throws is said. */
  onFile: (file: File, passphrase: string) => Promise<void>;
}

/** A file that a passphrase closes, and its passphrase. */
export function ClosedFileForm({ testId, isPrimary = true, onFile, ...words }: ClosedFileFormProps) {
  const work = useWork();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class="stack"
      data-testid={testId}
      onSubmit={(event) => {
        event.preventDefault();
        if (file) void work.run(() => onFile(file, passphrase));
      }}
    >
      <FileDrop
        name={words.file}
        label={words.file}
        {...(file ? { hint: file.name } : {})}
        accept=".json"
        testId={`${testId}-file`}
        onFile={(chosen) => {
          setFile(chosen);
          work.forget();
        }}
      />
      <Labelled label={words.passphrase}>
        {(attributes) => (
          <input
            {...attributes}
            type="password"
            value={passphrase}
            autocomplete="current-password"
            data-testid={`${testId}-passphrase`}
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
      </Labelled>
      {work.problem && <Problem text={work.problem} />}
      {work.isBusy ? (
        <Busy text={words.busy} />
      ) : (
        <p class="row">
          <button
            type="submit"
            class={isPrimary ? 'primary' : ''}
            disabled={file === null || passphrase === ''}
            data-testid={`${testId}-act`}
          >
            {words.act}
          </button>
        </p>
      )}
    </form>
  );
}
