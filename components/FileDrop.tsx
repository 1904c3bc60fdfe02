import { useId } from 'preact/hooks';

interface FileDropProps {
  /** What the place is called, read out. */
  name: string;
  label: string;
  hint?: string;
  /** As in HTML. */
  accept: string;
  testId: string;
  onFile: (file: File) => void;
}

/** Where a file comes in: chosen, or dropped. */
export function FileDrop({ name, label, hint, accept, testId, onFile }: FileDropProps) {
  const id = useId();
  return (
    <section
      class="file-input"
      aria-label={name}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        data-testid={testId}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again, after it was mended.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      {hint && <p class="faint">{hint}</p>}
    </section>
  );
}
