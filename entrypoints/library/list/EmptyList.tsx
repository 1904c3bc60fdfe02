import { i18n } from '#i18n';

/** Says what there is to do first. */
export const EmptyList = ({ onImport }: { onImport: () => void }) => (
  <section class="empty stack" data-testid="empty">
    <h1 class="serif">{i18n.t('library.emptyHead')}</h1>
    <p>{i18n.t('library.emptyHint')}</p>
    <p>
      <button type="button" class="primary" data-testid="add" onClick={onImport}>
        {i18n.t('library.add')}
      </button>
    </p>
  </section>
);
