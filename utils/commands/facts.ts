/** Where a key is heard: over an article, in the side panel, in the library. */
const SURFACES = ['page', 'panel', 'library'] as const;
export type Surface = (typeof SURFACES)[number];

/**
 * Whose the keys are: a field's, where letters are letters; our own UI's; the article's, where nothing of the page waits
 * for them; or a part of the page that may have keys of its own, such as a player or a list (WCAG 2.1.4).
 */
export type KeyFocus = 'field' | 'own' | 'text' | 'page';

/**
 * What commands are about at the moment, the innermost that is open: `help` the cheat sheet · `bounds` a mark that looks for
 * new ones · `change` what editors changed in the text · `finding` one of the figure checks · `question` one of eligibility ·
 * `rows` several entries that were ticked · `list` rows of which none is judged
 */
export type Target =
  | 'help'
  | 'bounds'
  | 'selection'
  | 'mark'
  | 'suggestion'
  | 'change'
  | 'finding'
  | 'question'
  | 'entry'
  | 'rows'
  | 'list';

/** What is true right now: the words that a command's `when` may use. Made once per key press. */
export interface Facts {
  surface: Surface;
  focus: KeyFocus;
  /** What has the focus takes keys itself: Enter, as a button or a link, or the arrows too, as a choice. */
  control: 'press' | 'choice' | null;
  target: Target | null;
  /** Of a mark: it is ambiguous or was not found, and so many places are proposed for it. */
  isLost: boolean;
  candidates: number;
  /** How many marks and open suggestions there are. */
  marks: number;
  suggestions: number;
  canUndo: boolean;
  canRedo: boolean;
  /** Whether words are selected that the browser would copy. */
  isTextSelected: boolean;
}

/** Nothing is open, and nothing there. */
export const NO_FACTS: Facts = {
  surface: 'page',
  focus: 'text',
  control: null,
  target: null,
  isLost: false,
  candidates: 0,
  marks: 0,
  suggestions: 0,
  canUndo: false,
  canRedo: false,
  isTextSelected: false,
};

/** What can be open where. */
const TARGETS_AT: Record<Surface, readonly (Target | null)[]> = {
  page: [null, 'help', 'bounds', 'selection', 'mark', 'suggestion', 'change'],
  panel: [null, 'help', 'mark', 'suggestion', 'finding', 'question', 'entry'],
  library: [null, 'help', 'question', 'entry', 'rows', 'list'],
};

const FOCUS_AT: Record<Surface, readonly KeyFocus[]> = {
  page: ['field', 'own', 'text', 'page'],
  panel: ['field', 'own'],
  library: ['field', 'own'],
};

const BOTH = [false, true];

/** Every state that a key can be pressed in, as far as commands tell states apart. */
export function reachableFacts(): Facts[] {
  const places = SURFACES.flatMap((surface) =>
    FOCUS_AT[surface].flatMap((focus) =>
      TARGETS_AT[surface].flatMap((target) =>
        (['press', 'choice', null] as const).map((control) => ({ surface, focus, target, control })),
      ),
    ),
  );
  const ofMark = [
    { isLost: false, candidates: 0 },
    { isLost: true, candidates: 0 },
    { isLost: true, candidates: 9 },
  ];
  return places.flatMap((place) =>
    (place.target === 'mark' ? ofMark : ofMark.slice(0, 1)).flatMap((lost) =>
      BOTH.flatMap((isFull) =>
        BOTH.map((isTextSelected) => ({
          ...place,
          ...lost,
          marks: isFull || place.target === 'mark' ? 1 : 0,
          suggestions: isFull || place.target === 'suggestion' ? 1 : 0,
          canUndo: isFull,
          canRedo: isFull,
          isTextSelected,
        })),
      ),
    ),
  );
}
