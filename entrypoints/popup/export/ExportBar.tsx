import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { writeDossier } from '@/components/dossier/write-dossier.ts';
import { saveFile } from '@/components/save-file.ts';
import { explain } from '@/components/words/explain.ts';
import { DOSSIER_FORMAT_NAMES, DOSSIER_FORMATS, type DossierFormat } from '@/utils/dossier/formats.ts';
import type { Article } from '@/utils/model/records.ts';

interface ExportBarProps {
  /** The article in the tab, where something was marked in it, or called a fault. */
  article: Article | null;
  /** Every such article; undefined until they are read, and where they cannot be. */
  allArticles: readonly Article[] | undefined;
}

/** Hands the marks on: of this article or of all, in one of the formats. */
export function ExportBar({ article, allArticles }: ExportBarProps) {
  const [wantsAll, setWantsAll] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  if (!allArticles) return null;
  if (!article && allArticles.length === 0)
    return <p class="faint empty">{i18n.t('popup.nothingToExport')}</p>;
  const isAll = wantsAll || !article;
  const run = async (format: DossierFormat) => {
    setIsBusy(true);
    setMessage(i18n.t('popup.exporting'));
    try {
      const articles = isAll || !article ? allArticles : [article];
      const file = await writeDossier({ entryIds: [], articleIds: articles.map(({ id }) => id) }, format);
      saveFile(file);
      setMessage(i18n.t('popup.exported', [file.name]));
    } catch (error) {
      setMessage(i18n.t('popup.exportFailed', [explain(error)]));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section class="export stack" aria-label={i18n.t('popup.export')}>
      <div class="row spread">
        <h2>{i18n.t('popup.export')}</h2>
        <fieldset class="row bare">
          <legend class="hidden">{i18n.t('popup.scope')}</legend>
          {article && (
            <label class="row">
              <input type="radio" name="scope" checked={!isAll} onChange={() => setWantsAll(false)} />
              {i18n.t('popup.thisArticle')}
            </label>
          )}
          <label class="row">
            <input
              type="radio"
              name="scope"
              data-testid="export-all"
              checked={isAll}
              onChange={() => setWantsAll(true)}
            />
            {i18n.t('popup.allArticles', allArticles.length, [allArticles.length])}
          </label>
        </fieldset>
      </div>
      <div class="row formats">
        {DOSSIER_FORMAT_NAMES.map((format) => (
          <button
            key={format}
            type="button"
            data-testid={`export-${format}`}
            disabled={isBusy}
            onClick={() => void run(format)}
          >
            {i18n.t(DOSSIER_FORMATS[format].label)}
          </button>
        ))}
      </div>
      {message && (
        <p class="faint export-message" role="status" data-testid="export-message">
          {message}
        </p>
      )}
    </section>
  );
}
