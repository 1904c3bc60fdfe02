import { htmlText } from '../copying/rich-text.ts';
import type { DossierWords } from '../dossier-words.ts';
import { pageOf } from '../html/page.ts';
import { SIGN } from '../html/remarks.ts';
import { tableSection } from '../html/table.ts';
import { eligibilityPhrase } from '../telling/eligibility.ts';
import { awardLines, subcommitteeLine, titleOfSheet } from '../telling/names.ts';
import { agreementPhrases } from './agreement.ts';
import { roundChecks } from './checks.ts';
import { roundCampaigns, roundFigures, roundSentences } from './marked.ts';
import type { RoundDossier, RoundEntry } from './model.ts';
import type { NameOf } from './names.ts';
import { marksPhrase, opinionLegend, opinionTable, writtenLines } from './opinion-table.ts';
import { tellRuling } from './ruling.ts';
import { reviewersPhrase, summaryTable } from './summary-table.ts';

/** No sentence is cut on a page that can be scrolled. */
const WHOLE = { longest: Number.POSITIVE_INFINITY, around: 0 };

const SIGNS = [SIGN.yes, SIGN.ask, SIGN.no];

/** Writes a round as one page that needs nothing but itself: the entries by their points, then a section each. */
export function writeRoundHtml(round: RoundDossier, nameOf: NameOf, words: DossierWords): string {
  const { entries } = round;
  const [first] = entries;
  const above = first ? awardLines(first.sheet.award.name, words).join(' ') : '';
  return pageOf(
    words.round_title,
    [
      `<header>${quiet(above)}<h1>${htmlText(words.round_title)}</h1>${quiet(reviewersPhrase(round, nameOf, words))}</header>`,
      '<hr class="rule">',
      ...(entries.length > 1
        ? [
            tableSection(summaryTable(round, nameOf, words), 'h2'),
            ...(round.reviewers.length > 1
              ? [
                  `<h2>${htmlText(words.round_agreement)}</h2>`,
                  ...agreementPhrases(round.agreement, words).map(quiet),
                ]
              : []),
          ]
        : []),
      ...entries.map((entry, at) => section(entry, at, nameOf, words)),
      ...(first ? [] : [paragraph(words.no_articles)]),
    ],
    `${words.made_with}. ${words.round_foot}`,
    words,
  );
}

/** Keeps its own direction of writing. */
const paragraph = (text: string, kind = ''): string =>
  text === '' ? '' : `<p${kind && ` class="${kind}"`}><bdi>${htmlText(text)}</bdi></p>`;

const quiet = (text: string): string => paragraph(text, 'quiet');

function section(entry: RoundEntry, at: number, nameOf: NameOf, words: DossierWords): string {
  const { sheet, said } = entry;
  const { authors, outlet } = sheet;
  const facts = [authors ?? words.unknown, outlet ?? words.unknown, sheet.entry.type ?? ''];
  const above = [
    sheet.entry.code ?? '',
    sheet.entry.subcommittee ? subcommitteeLine(sheet.entry.subcommittee, words) : '',
  ];
  const rules = eligibilityPhrase(sheet.eligibility, words);
  const sentences = roundSentences(entry, WHOLE, nameOf, words);
  return [
    `<section class="entry" id="n${at + 1}">`,
    `<header>${quiet(above.filter(Boolean).join(' · '))}<h2>${htmlText(titleOfSheet(sheet, words))}</h2>`,
    `${quiet(facts.filter(Boolean).join(' · '))}</header>`,
    quiet(rules === '' ? '' : `${words.eligibility_heading}: ${rules}`),
    `<h3>${htmlText(words.ruling_heading)}</h3>`,
    rulingLines(entry, nameOf, words),
    ...(said.reviewers.length === 0
      ? [paragraph(words.round_nothing)]
      : [
          tableSection(opinionTable(entry, nameOf, words), 'h3'),
          ...opinionLegend(entry, words).map(quiet),
          `<h3>${htmlText(words.round_opinions_heading)}</h3>`,
          ...writtenLines(entry, nameOf, words).map(
            ({ lead, text }) => `<p><b>${htmlText(lead)}:</b> <bdi>${htmlText(text)}</bdi></p>`,
          ),
        ]),
    ...(sheet.marks.length > 0 ? [quiet(marksPhrase(entry, nameOf, words))] : []),
    tableSection(roundCampaigns(entry, nameOf, words), 'h3'),
    tableSection(roundFigures(entry, nameOf, words), 'h3'),
    ...(sentences.length > 0
      ? [
          `<h3>${htmlText(words.sentences_heading)}</h3>`,
          ...sentences.map(({ pieces, part, remarks }) => {
            const text = pieces.map(({ words: piece, isMarked }) =>
              isMarked ? `<mark class="remark">${htmlText(piece)}</mark>` : htmlText(piece),
            );
            return `<blockquote>${text.join('')}${quiet([part ?? '', ...remarks].filter(Boolean).join(' · '))}</blockquote>`;
          }),
        ]
      : []),
    ...checkLines(entry, nameOf, words),
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}

function rulingLines(entry: RoundEntry, nameOf: NameOf, words: DossierWords): string {
  const { choices, rank, reason, day, by, differing } = tellRuling(entry, nameOf, words);
  const chosen = choices.findIndex(({ isChosen }) => isChosen);
  const verdict = chosen < 0 ? '' : `${SIGNS[chosen]} ${choices[chosen]!.text}`;
  const fact = (label: string, value: string) => (value === '' ? '' : `${label}: ${value}`);
  const isOpen = verdict + rank + reason === '' && differing.length === 0;
  return [
    paragraph([isOpen ? words.ruling_none : verdict, rank].filter(Boolean).join('; '), 'verdict'),
    paragraph(reason),
    quiet([fact(words.ruling_day, day), fact(words.ruling_by, by)].filter(Boolean).join('. ')),
    ...(differing.length > 0 ? [words.ruling_differs, ...differing].map((text) => paragraph(text)) : []),
  ].join('');
}

function checkLines(entry: RoundEntry, nameOf: NameOf, words: DossierWords): string[] {
  const checks = roundChecks(entry, nameOf, words);
  if (checks.length === 0) return [];
  const line = ({ verdict, text }: (typeof checks)[number]) =>
    `<p class="working">${verdict === '' ? '' : `<b>${htmlText(verdict)}.</b> `}<bdi>${htmlText(text)}</bdi></p>`;
  return [`<h3>${htmlText(words.checks_heading)}</h3>`, ...checks.map(line)];
}
