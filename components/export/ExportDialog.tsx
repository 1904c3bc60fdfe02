import type { ComponentProps } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ExportForm } from './ExportForm.tsx';

/** The form for exports over a page of the extension. Closing it ends an export that is running. */
export function ExportDialog(props: ComponentProps<typeof ExportForm>) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="export-box"
      aria-label={i18n.t('exporting.title')}
      data-testid="export-dialog"
      onClose={props.onClose}
      // Letters are commands of the page below.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <ExportForm {...props} onClose={() => dialog.current?.close()} />
    </dialog>
  );
}
