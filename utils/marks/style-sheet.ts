import { type MarkColours, PALETTE, type Scheme } from '@/utils/model/palette.ts';
import { ANNOTATION_KINDS, type AnnotationKind } from '@/utils/model/records.ts';
import { OWN_UI_ATTRIBUTE } from '@/utils/text/own-ui.ts';

/**
 * How a mark is shown: `mark` as it was made, `moved` on the same words elsewhere, `changed` on words that differ today,
 * `selected` as the one being looked at, `suggestion` as proposed by the machine.
 */
export const MARK_STATES = ['mark', 'moved', 'changed', 'selected', 'suggestion'] as const;
export type MarkState = (typeof MARK_STATES)[number];

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** Never colour alone: each kind has a line of its own. */
const LINE_STYLES: Record<AnnotationKind, string> = {
  campaign: 'solid',
  statistic: 'double',
  remark: 'dashed',
};

/** Set on the root of an article whose site forbids selecting: there the reviewer may. */
export const SELECTABLE_ATTRIBUTE = 'data-but-nho-selectable';

/** Stronger than a site's own rules, but only for text: what can be pressed stays as the site made it. */
const SELECTABLE_RULE = `:is([${SELECTABLE_ATTRIBUTE}], [${SELECTABLE_ATTRIBUTE}] *:not(button, button *, [role=button], [role=button] *)):not(#but-nho#but-nho) { -webkit-user-select: text !important; user-select: text !important; }`;

/** Our UI is in the top layer: what a page paints behind its own dialogs must not come with it. Each of our sheets says so. */
export const OWN_UI_SELECTOR = `[${OWN_UI_ATTRIBUTE}]::backdrop`;
const OWN_UI_RULE = `${OWN_UI_SELECTOR} { display: none !important; }`;

/** What the names of all our highlights begin with. */
const HIGHLIGHT_PREFIX = 'but-nho-';

/** The prefixed name under which a highlight stands in the page's registry. */
export function highlightName(kind: AnnotationKind, state: MarkState, scheme: Scheme): string {
  return `${HIGHLIGHT_PREFIX}${kind}-${state}-${scheme}`;
}

/** Later names are painted over earlier ones where marks overlap. */
export const HIGHLIGHT_NAMES: readonly string[] = (
  ['suggestion', 'mark', 'moved', 'changed', 'selected'] as const
).flatMap((state) =>
  SCHEMES.flatMap((scheme) => ANNOTATION_KINDS.map((kind) => highlightName(kind, state, scheme))),
);

/** The highlight of words that are not to be read. */
export const COVER_NAME = `${HIGHLIGHT_PREFIX}cover`;

/** One grey that stands out from light and dark pages alike; of the words nothing is drawn, not even marks that rise above the line. */
const COVER_RULE = `::highlight(${COVER_NAME}) { background-color: #7d7569; color: transparent; -webkit-text-fill-color: transparent; text-decoration: none; text-shadow: none; }`;

function declarations(kind: AnnotationKind, state: MarkState, { line, tint, ink }: MarkColours): string {
  const filled = `background-color: ${tint}; color: ${ink};`;
  switch (state) {
    case 'mark':
      return `${filled} text-decoration: underline ${LINE_STYLES[kind]} ${line} 2px;`;
    case 'moved':
      return `${filled} text-decoration: underline overline ${LINE_STYLES[kind]} ${line} 1px;`;
    case 'changed':
      return `${filled} text-decoration: underline overline wavy ${line} 1px;`;
    case 'selected':
      return `background-color: ${line}; color: ${tint}; text-decoration: underline ${LINE_STYLES[kind]} ${tint} 2px;`;
    case 'suggestion':
      return `background-color: transparent; text-decoration: underline dotted ${line} 2px;`;
  }
}

/**
 * Where the reviewer has the system choose all colours, Chromium gives every highlight the same two, whatever a rule says:
 * lines alone tell what is what, and the thicker they are the more they weigh.
 */
function forcedDeclarations(kind: AnnotationKind, state: MarkState): string | null {
  if (state === 'suggestion') return 'text-decoration: underline dotted 1px;';
  if (state === 'selected') return `text-decoration: underline overline ${LINE_STYLES[kind]} 3px;`;
  return null;
}

/** What is the reviewer's own and may be printed; what the machine proposes and where one looks are for the screen. */
const isPrinted = (state: MarkState): boolean => state !== 'suggestion' && state !== 'selected';

/**
 * Our rules for a page: those of the highlights that are shown, and what the page must not undo. A browser works out the
 * style of each highlight for each element of a page that there is a rule for.
 * @param names of highlights
 */
export function styleRules(names: ReadonlySet<string>): string {
  const rules = SCHEMES.flatMap((scheme) =>
    ANNOTATION_KINDS.flatMap((kind) =>
      MARK_STATES.flatMap((state) => {
        const own = highlightName(kind, state, scheme);
        if (!names.has(own)) return [];
        const name = `::highlight(${own})`;
        const rule = `${name} { ${declarations(kind, state, PALETTE[scheme][kind])} }`;
        const forced = forcedDeclarations(kind, state);
        return [
          isPrinted(state) ? rule : `@media screen { ${rule} }`,
          ...(forced ? [`@media screen and (forced-colors: active) { ${name} { ${forced} } }`] : []),
        ];
      }),
    ),
  );
  return [...rules, ...(names.has(COVER_NAME) ? [COVER_RULE] : []), SELECTABLE_RULE, OWN_UI_RULE].join('\n');
}
