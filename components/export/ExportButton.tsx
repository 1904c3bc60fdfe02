import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ExportDialog } from './ExportDialog.tsx';
import type { ExportScope } from './scopes.ts';

interface ExportButtonProps {
  /** What can go in, asked when the form is opened; the first one is chosen. */
  scopes: () => readonly [ExportScope, ...ExportScope[]];
}

/** Opens the form for exports over the page. */
export function ExportButton({ scopes }: ExportButtonProps) {
  const [offered, setOffered] = useState<ReturnType<typeof scopes> | null>(null);
  return (
    <>
      <button type="button" data-testid="export-open" onClick={() => setOffered(scopes())}>
        {i18n.t('exporting.open')}
      </button>
      {offered && <ExportDialog scopes={offered} onClose={() => setOffered(null)} />}
    </>
  );
}
