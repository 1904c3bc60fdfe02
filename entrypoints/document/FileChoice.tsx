import { useRef } from 'preact/hooks';

interface FileChoiceProps {
  label: string;
  isMain?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A button that has files chosen, one or several. */
export function FileChoice({ label, isMain = false, onFiles }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={isMain ? 'primary' : ''}
        data-testid="choose-files"
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/pdf,.pdf"
        multiple
        hidden
        aria-label={label}
        data-testid="files"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again, after it was mended.
          currentTarget.value = '';
          onFiles(files);
        }}
      />
    </>
  );
}
