import { createPortal } from 'preact/compat';
import { i18n } from '#i18n';
import { aroundHeadline, type Rect } from '@/utils/pages/index.ts';
import type { ShownDocument } from '../show-document.ts';
import { FrameLayer } from './FrameLayer.tsx';
import { useFrame } from './use-frame.ts';

/** Of a page that somebody frames by keys: its middle, to be moved and sized. */
const FIRST_BOX: Rect = [100, 100, 800, 400];

/** The way to frame the article on pages that hold several, and what is to be known while it is done. */
export function FrameBar({ shown }: { shown: ShownDocument }) {
  const { areas, isFraming, setFraming, change } = useFrame(shown);
  const { sheets, frameRoot, pages } = shown;
  return (
    <>
      <button
        type="button"
        aria-pressed={isFraming}
        data-testid="frame"
        onClick={() => setFraming(!isFraming)}
      >
        {i18n.t(isFraming ? 'document.frame.done' : 'document.frame.begin')}
      </button>
      {isFraming && (
        <button
          type="button"
          data-testid="frame-add"
          onClick={() => change([...areas, { page: sheets.pageInView(), box: FIRST_BOX }])}
        >
          {i18n.t('document.frame.add')}
        </button>
      )}
      {areas.length > 0 && (
        <button type="button" class="plain" data-testid="frame-none" onClick={() => change([])}>
          {i18n.t('document.frame.none')}
        </button>
      )}
      {isFraming && <p class="faint frame-hint">{i18n.t('document.frame.hint')}</p>}
      {createPortal(
        <FrameLayer
          sheets={sheets}
          areas={areas}
          nameOf={(page) => i18n.t('document.frame.area', [pages[page - 1]!.label])}
          around={(page, x, y) => aroundHeadline(pages[page - 1]!, x, y)}
          isFraming={isFraming}
          onChange={change}
          onDone={() => setFraming(false)}
        />,
        frameRoot,
      )}
    </>
  );
}
