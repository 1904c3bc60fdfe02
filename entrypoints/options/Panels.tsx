import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { CountsLine } from '@/components/membership/CountsLine.tsx';

/** The panels that this library belongs to, and the way to one. */
export function Panels() {
  const id = useId();
  return (
    <section class="stack" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{i18n.t('panels.head')}</h2>
      <p class="faint">{i18n.t('panels.without')}</p>
      <CountsLine />
      <p>
        <a href="/panel.html" target="_blank" rel="noreferrer" data-testid="to-panel">
          {i18n.t('panels.toPage')}
        </a>
      </p>
    </section>
  );
}
