import { i18n } from '#i18n';
import type { AwardRules } from '@/utils/schema/award-file.ts';
import { tellRules } from './tell-rules.ts';

interface FilePreviewProps {
  /** The rules that are there. */
  present: AwardRules;
  /** Those of the file. */
  read: AwardRules;
  onReplace: () => void;
  onAdd: () => void;
  onCancel: () => void;
}

/** What a file would change of an award, before anything is changed. */
export function FilePreview({ present, read, onReplace, onAdd, onCancel }: FilePreviewProps) {
  const now = tellRules(present);
  const rows = [...tellRules(read)].filter(([label, text]) => now.get(label) !== text);
  return (
    <section class="file-preview" aria-labelledby="file-preview-head" data-testid="file-preview">
      <h2 class="serif" id="file-preview-head">
        {rows.length > 0 ? i18n.t('awardFile.head', [read.name]) : i18n.t('awardFile.same')}
      </h2>
      {rows.length > 0 && (
        <table class="ruled">
          <thead>
            <tr>
              <td />
              <th scope="col">{i18n.t('awardFile.now')}</th>
              <th scope="col">{i18n.t('awardFile.then')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, text]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  <del>{now.get(label) || i18n.t('field.unknown')}</del>
                </td>
                <td>
                  <ins>{text || i18n.t('field.unknown')}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="row">
        {rows.length > 0 && (
          <button type="button" class="primary" data-testid="replace-award" onClick={onReplace}>
            {i18n.t('awardFile.replace')}
          </button>
        )}
        <button type="button" data-testid="add-award" onClick={onAdd}>
          {i18n.t('awardFile.add')}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {i18n.t('adder.cancel')}
        </button>
      </p>
    </section>
  );
}
