import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FormatUse } from '@/utils/dossier/formats.ts';
import { ExportDialog } from './ExportDialog.tsx';
import type { ExportScope } from './scopes.ts';

interface ExportButtonProps {
  /** What can go in, asked when the form is opened; the first one is chosen. */
  scopes: () => readonly [ExportScope, ...ExportScope[]];
  /** For whom it can be, where not for all; the first of their formats is chosen. */
  uses?: readonly FormatUse[];
  label?: string;
  isPrimary?: boolean;
}

/** Opens the form for exports over the page. */
export function ExportButton({ scopes, uses, label, isPrimary = false }: ExportButtonProps) {
  const [offered, setOffered] = useState<ReturnType<typeof scopes> | null>(null);
  return (
    <>
      <button
        type="button"
        class={isPrimary ? 'primary' : ''}
        data-testid="export-open"
        onClick={() => setOffered(scopes())}
      >
        {label ?? i18n.t('exporting.open')}
      </button>
      {offered && <ExportDialog scopes={offered} uses={uses} onClose={() => setOffered(null)} />}
    </>
  );
}
