import { hiderOf } from '@/utils/text/hiding.ts';
import { contains, inherited } from '@/utils/text/inherited.ts';
import { attribute, collapse, idOf, tagOf } from '../../page/dom.ts';

/** Words on what unfolds a part. */
const UNFOLD =
  /^(?:[+▼▾›»…\s]*)(?:(?:xem|đọc|hiện|hiển thị|tải)\s(?:thêm|tiếp|đầy đủ|toàn bộ|tất cả|hết)|mở rộng|mở ra|(?:read|show|see|view|load)\s(?:more|all|full)|expand|continue reading)/iu;

const CONTROLS = 'button,summary,label,a,[role=button],[role=tab],[onclick],[aria-expanded]';
const LONGEST_LABEL = 40;

/** What unfolds a hidden part, and where the part would stand. */
export interface Fold {
  /** The page's own control with its words; null where none is known. */
  control: { element: Element; label: string } | null;
  /** A shown element beside the hidden part: the control, or what stands before it; null where there is none. */
  place: Element | null;
}

/**
 * What a reader can do to see a hidden part.
 * @param hider the outermost hidden element, of {@link hiderOf}
 */
export function foldOf(hider: Element): Fold {
  const element = namedControl(hider) ?? nearControl(hider);
  return {
    control: element && { element, label: labelOf(element) },
    place: element ?? shownBefore(hider),
  };
}

const labelOf = (element: Element): string => {
  const text = collapse(inherited(element, 'textContent') ?? '') || attribute(element, 'aria-label');
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)}…` : text;
};

const isUsable = (element: Element): boolean => labelOf(element) !== '' && hiderOf(element) === null;

/** A control that names the part it unfolds. */
function namedControl(hider: Element): Element | null {
  const id = idOf(hider);
  if (id === '') return null;
  const name = CSS.escape(id);
  const controls = inherited(hider, 'ownerDocument').querySelectorAll(
    `[aria-controls~="${name}"],[data-target="#${name}"],[data-bs-target="#${name}"],a[href="#${name}"]`,
  );
  return [...controls].find(isUsable) ?? null;
}

/** A control beside the part, or in what holds both, that says so in words. */
function nearControl(hider: Element): Element | null {
  for (
    let around = inherited(hider, 'parentElement'), level = 0;
    around && level < 3;
    around = inherited(around, 'parentElement'), level += 1
  ) {
    const found = [...inherited(around, 'querySelectorAll').call(around, CONTROLS)].find(
      (one) =>
        !contains(hider, one) && UNFOLD.test(collapse(inherited(one, 'textContent') ?? '')) && isUsable(one),
    );
    if (found) return found;
  }
  return null;
}

/** The nearest element before the part that is shown. */
function shownBefore(hider: Element): Element | null {
  for (let at: Element | null = hider; at && tagOf(at) !== 'body'; at = inherited(at, 'parentElement'))
    for (
      let before = inherited(at, 'previousElementSibling');
      before;
      before = inherited(before, 'previousElementSibling')
    )
      if (hiderOf(before) === null && collapse(inherited(before, 'textContent') ?? '') !== '') return before;
  return inherited(hider, 'parentElement');
}
