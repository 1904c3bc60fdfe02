import { i18n } from '#i18n';
import { ExportButton } from '@/components/export/ExportButton.tsx';
import type { ExportScope } from '@/components/export/scopes.ts';

interface RoundExportProps {
  scopes: () => readonly [ExportScope, ...ExportScope[]];
}

/** Exports what all reviewers say, as the jury reads it. */
export const RoundExport = ({ scopes }: RoundExportProps) => (
  <ExportButton scopes={scopes} uses={['round']} isPrimary label={i18n.t('exporting.openRound')} />
);
