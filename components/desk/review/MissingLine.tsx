import { i18n } from '#i18n';
import type { Missing } from '@/utils/entries/review-state.ts';
import { sayMissing } from './missing.ts';

interface MissingLineProps {
  missing: readonly Missing[];
  /** Opens the part at an index. */
  onOpenPart: (index: number) => void;
}

/** Where something missing is written: the element that has this `data-lead`. */
export const leadOf = (missing: Missing): string =>
  missing.what === 'points' ? `points ${missing.criterion}` : missing.what;

/** What is missing before a review counts, each leading to where it is written. */
export function MissingLine({ missing, onOpenPart }: MissingLineProps) {
  const lead = (one: Missing) => {
    if (one.what === 'part') return onOpenPart(one.index);
    const places = [...document.querySelectorAll<HTMLElement>('[data-lead]')];
    places.find(({ dataset }) => dataset.lead === leadOf(one))?.focus();
  };
  return (
    <p class="missing" role="status" data-testid="missing">
      {missing.length === 0
        ? i18n.t('missing.nothing')
        : [
            `${i18n.t('missing.head')} `,
            ...missing.flatMap((one, index) => [
              index > 0 ? ' · ' : '',
              <button key={leadOf(one)} type="button" class="plain link" onClick={() => lead(one)}>
                {sayMissing(one)}
              </button>,
            ]),
          ]}
    </p>
  );
}
