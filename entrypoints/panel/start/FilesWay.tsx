import { i18n } from '#i18n';

/** What a panel does without a server: the same by files. */
export const FilesWay = () => (
  <section class="stack" data-testid="files-way">
    <h2>{i18n.t('panels.noServerHead')}</h2>
    <p class="faint">{i18n.t('panels.noServerHint')}</p>
    <ul class="plain-list">
      <li>{i18n.t('files.award')}</li>
      <li>{i18n.t('files.send')}</li>
      <li>{i18n.t('files.take')}</li>
    </ul>
    <p class="row links">
      <a href="/library.html">{i18n.t('files.toExport')}</a>
      <a href="/library.html?view=storage">{i18n.t('files.toImport')}</a>
    </p>
  </section>
);
