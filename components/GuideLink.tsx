import { i18n } from '#i18n';

/** The way to the guide in the reviewer's language (tools/build/guide.ts). */
export const GuideLink = () => (
  <a href={`/guide-${i18n.t('app.language')}.html`} target="_blank" rel="noreferrer" data-testid="guide">
    {i18n.t('guide.title')}
  </a>
);
