import { createPortal } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ANNOTATION_KINDS } from '@/utils/model/records.ts';
import type { Rect } from '@/utils/pages/index.ts';
import { FrameLayer } from '../frame/FrameLayer.tsx';
import type { ShownDocument } from '../show-document.ts';
import { useAreaMarking } from './use-area-marking.ts';

/** Of an area that somebody marks by keys: a few lines in the middle of the page, to be moved and sized. */
const FIRST_BOX: Rect = [300, 400, 400, 50];

/** In ‰ of the page’s sides: less than a line of the smallest print. */
const SMALLEST = 4;

/** The way to mark what no machine can read: an area of the print, with the words typed that a reviewer reads there. */
export function AreaMarking({ shown }: { shown: ShownDocument }) {
  const { isMarking, area, typed, isWhole, ...deeds } = useAreaMarking(shown);
  const { sheets, frameRoot, pages } = shown;
  const field = useRef<HTMLTextAreaElement>(null);
  const isDrawn = area !== null;
  const isByKeys = useRef(false);
  // An area that was dragged is where it should be; one that was added is moved first.
  useEffect(() => {
    if (!isDrawn) return;
    if (isByKeys.current) frameRoot.querySelector<HTMLElement>('[data-framing=true] .frame-area')?.focus();
    else field.current?.focus();
    isByKeys.current = false;
  }, [isDrawn, frameRoot]);
  return (
    <>
      <button
        type="button"
        aria-pressed={isMarking}
        data-testid="mark-area"
        onClick={() => (isMarking ? deeds.stop() : deeds.begin())}
      >
        {i18n.t(isMarking ? 'document.area.cancel' : 'document.area.begin')}
      </button>
      {isMarking && !isDrawn && (
        <button
          type="button"
          data-testid="area-add"
          onClick={() => {
            isByKeys.current = true;
            deeds.setArea({ page: sheets.pageInView(), box: FIRST_BOX });
          }}
        >
          {i18n.t('document.area.add')}
        </button>
      )}
      {isMarking && <p class="faint frame-hint">{i18n.t('document.area.hint')}</p>}
      {isMarking && isDrawn && (
        <form class="area-form" data-testid="area-form" onSubmit={(event) => event.preventDefault()}>
          <label>
            <span>{i18n.t('document.area.words', [pages[area.page - 1]!.label])}</span>
            <textarea
              ref={field}
              rows={2}
              lang="vi"
              value={typed}
              data-testid="area-words"
              onInput={({ currentTarget }) => deeds.setTyped(currentTarget.value)}
              onKeyDown={({ key }) => key === 'Escape' && deeds.stop()}
            />
          </label>
          <div class="row">
            <span class="faint">{i18n.t('document.area.markAs')}</span>
            {ANNOTATION_KINDS.map((kind) => (
              <button
                key={kind}
                type="button"
                disabled={!isWhole}
                data-testid={`area-${kind}`}
                onClick={() => deeds.mark(kind)}
              >
                {i18n.t(`kind.${kind}`)}
              </button>
            ))}
          </div>
        </form>
      )}
      {createPortal(
        <FrameLayer
          sheets={sheets}
          areas={area ? [area] : []}
          nameOf={(page) => i18n.t('document.area.area', [pages[page - 1]!.label])}
          smallest={SMALLEST}
          isFraming={isMarking}
          onChange={(areas) => deeds.setArea(areas.at(-1) ?? null)}
          onDone={() => field.current?.focus()}
        />,
        frameRoot,
      )}
    </>
  );
}
