import { i18n } from '#i18n';
import { CopyButton } from '@/components/copying/CopyButton.tsx';
import { textOfNotes } from '@/components/copying/texts.ts';
import type { ExportScope } from '@/components/export/scopes.ts';
import { DOSSIER_FORMAT_NAMES, DOSSIER_FORMATS, type DossierFormat } from '@/utils/dossier/formats.ts';

const FOR_THE_JURY = DOSSIER_FORMAT_NAMES.filter((name) => DOSSIER_FORMATS[name].use === 'jury');

const HEADINGS = { entry: 'exporting.ofEntry', article: 'exporting.ofArticle' } as const;

interface ExportBarProps {
  /** Undefined until they are known, and where they cannot be. */
  scopes: readonly ExportScope[] | undefined;
  /** Opens the form with this format chosen. */
  onOpen: (format: DossierFormat) => void;
}

/** The way to the judges: opens the form for exports. */
export function ExportBar({ scopes, onOpen }: ExportBarProps) {
  if (!scopes) return null;
  const [nearest] = scopes;
  if (!nearest) return <p class="faint empty">{i18n.t('exporting.nothingYet')}</p>;
  const heading = nearest.id in HEADINGS ? HEADINGS[nearest.id as keyof typeof HEADINGS] : 'exporting.ofAll';
  return (
    <section class="export-bar" aria-labelledby="export-heading">
      <div class="row spread">
        <h2 id="export-heading">{i18n.t(heading)}</h2>
        <span class="faint">{i18n.t('exporting.onThisMachine')}</span>
      </div>
      <div class="row formats">
        {FOR_THE_JURY.map((format) => (
          <button key={format} type="button" data-testid={`export-${format}`} onClick={() => onOpen(format)}>
            {i18n.t(`exporting.format.${format}`)}
          </button>
        ))}
        <button type="button" data-testid="export-open" onClick={() => onOpen('docx')}>
          {i18n.t('exporting.more')}
        </button>
        {nearest.id !== 'all' && (
          <CopyButton testId="copy-notes" text={() => textOfNotes(nearest.what)}>
            {i18n.t('copying.notes')}
          </CopyButton>
        )}
      </div>
    </section>
  );
}
