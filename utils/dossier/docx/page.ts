import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { DossierWords } from '../dossier-words.ts';
import type { Dossier } from '../model.ts';
import { dayPhrase } from '../phrases.ts';
import { INK, TEXT_WIDTH } from './styles.ts';
import { runs } from './text.ts';

const SMALL = { size: 19, color: INK.quiet };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: INK.rule, space: 4 };
const RIGHT = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];
/** What fits beside the dossier's name on one line, in UTF-16 code units. */
const MAX_HEADER = 72;

/** The running header: the dossier's name, and the article on the pages that speak of one. */
export function runningHeader(articleTitle: string, words: DossierWords): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: RIGHT,
        border: { bottom: RULE },
        children: [
          ...runs(words.title, { ...SMALL, bold: true }),
          ...runs('\t', SMALL),
          ...runs(shortened(articleTitle), SMALL),
        ],
      }),
    ],
  });
}

/** The running footer: the day of the dossier, and the page. */
export function runningFooter(dossier: Dossier, words: DossierWords): Footer {
  const made = `${words.made_with} · ${dayPhrase(dossier.exportedOn, words)}`;
  return new Footer({
    children: [
      new Paragraph({
        tabStops: RIGHT,
        children: [
          ...runs(made, SMALL),
          new TextRun({
            ...SMALL,
            children: [new Tab(), `${words.page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

/** Cut between words, so that the header keeps to one line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= MAX_HEADER) return line;
  const cut = line.lastIndexOf(' ', MAX_HEADER - 1);
  return `${line.slice(0, cut > 0 ? cut : MAX_HEADER - 1)}…`;
}
