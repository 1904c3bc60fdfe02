import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

/** Where a file comes in: chosen, or dropped. */
export function FileInput({ onFile }: { onFile: (file: File) => void }) {
  const id = useId();
  return (
    <section
      class="file-input"
      aria-label={i18n.t('bringIn.source')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <label for={id}>{i18n.t('bringIn.choose')}</label>
      <input
        id={id}
        type="file"
        accept=".json,.jsonld"
        data-testid="bring-in-file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again, after it was mended.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <p class="faint">{i18n.t('bringIn.kinds')}</p>
    </section>
  );
}
