import { Document, Packer, Paragraph } from 'docx';
import { checksTable, SENTENCES, sentenceItem } from '../docx/annex.ts';
import { ROOMY } from '../docx/fit.ts';
import { type Blocks, choice, entryFacts, paragraphs, TO_FILL_IN } from '../docx/form.ts';
import { documentHead } from '../docx/heads.ts';
import { contentsLine, heading, type Title, withSharedSubcommittee } from '../docx/overview.ts';
import { officeSection } from '../docx/page.ts';
import { documentStyles, SIZE, STYLE } from '../docx/styles.ts';
import { between, plainTable, ruledTable } from '../docx/table.ts';
import { runs, xmlText } from '../docx/text.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import type { DossierTable } from '../tables.ts';
import { titleOfSheet } from '../telling/names.ts';
import { standingPhrases } from '../telling/standing.ts';
import { agreementPhrases } from './agreement.ts';
import { roundChecks } from './checks.ts';
import { roundCampaigns, roundFigures, roundSentences } from './marked.ts';
import type { RoundDossier, RoundEntry } from './model.ts';
import type { NameOf } from './names.ts';
import { marksPhrase, opinionLegend, opinionTable, writtenLines } from './opinion-table.ts';
import { tellRuling } from './ruling.ts';
import { reviewersPhrase, summaryTable } from './summary-table.ts';

/**
 * Writes a round as a Word document in the form of an office document (Decree 30/2020/NĐ-CP), for the head of the subcommittee to sign:
 * the entries by their points with what was decided, then a section each.
 */
export function writeRoundDocx(round: RoundDossier, nameOf: NameOf, words: DossierWords): Promise<Blob> {
  const author = xmlText(round.dossier.reviewer) || words.made_with;
  return Packer.toBlob(
    new Document({
      title: words.round_title,
      creator: author,
      lastModifiedBy: author,
      description: words.made_with,
      styles: documentStyles(words.language),
      numbering: { config: [SENTENCES] },
      sections: [officeSection(blocksOf(round, nameOf, words))],
    }),
  );
}

function blocksOf(round: RoundDossier, nameOf: NameOf, words: DossierWords): Blocks {
  const { entries, dossier } = round;
  const [only, ...others] = entries;
  if (!only)
    return [documentHead(null, words), ...title(words.round_title), ...paragraphs(words.no_articles)];
  const head = documentHead(withSharedSubcommittee(entries.map(({ sheet }) => sheet)), words);
  const signed = signatures(round, words);
  const section = (entry: RoundEntry, number: number) => entrySection(entry, number, nameOf, words);
  if (others.length === 0)
    return [head, ...title(words.round_title, only.sheet.entry.code ?? ''), ...section(only, 0), signed];
  const titles = entries.map(({ sheet }, index): Title => {
    const name = [sheet.entry.code, titleOfSheet(sheet, words)].filter(Boolean).join(' · ');
    return { number: index + 1, text: `${index + 1}. ${name}` };
  });
  return [
    head,
    ...title(words.round_title),
    plain(reviewersPhrase(round, nameOf, words)),
    ruledTable(summaryTable(round, nameOf, words)),
    ...(round.reviewers.length > 1
      ? [sectionHead(words.round_agreement), ...agreementPhrases(round.agreement, words).map(plain)]
      : []),
    signed,
    sectionHead(words.toc_heading),
    ...titles.map(contentsLine),
    ...entries.flatMap((entry, at) => [heading(titles[at]!), ...section(entry, dossier.entries.length + at)]),
  ];
}

const title = (text: string, under = ''): Paragraph[] => [
  new Paragraph({ style: STYLE.title, children: runs(text) }),
  new Paragraph({ style: STYLE.under, children: runs(under, { bold: true }) }),
];

const sectionHead = (text: string): Paragraph =>
  new Paragraph({ style: STYLE.section, children: runs(text) });

const plain = (text: string): Paragraph =>
  new Paragraph({ style: STYLE.annexText, alignment: 'both', children: runs(text) });

/** @param instance tells the numbering of one entry's sentences from that of others */
function entrySection(entry: RoundEntry, instance: number, nameOf: NameOf, words: DossierWords): Blocks {
  const { sheet, said } = entry;
  return [
    entryFacts(sheet, words),
    sectionHead(words.ruling_heading),
    ...rulingBlocks(entry, nameOf, words),
    sectionHead(words.round_scores_heading),
    ...(said.reviewers.length === 0
      ? [plain(words.round_nothing)]
      : [
          ruledTable(opinionTable(entry, nameOf, words)),
          between(),
          ...opinionLegend(entry, words).map(plain),
          sectionHead(words.round_opinions_heading),
          ...writtenLines(entry, nameOf, words).flatMap(({ lead, text }) => {
            const [first = '', ...further] = text.split(/\r\n|[\n\r]/);
            const said = [...runs(`${lead}: `, { bold: true }), ...runs(first)];
            return [new Paragraph({ alignment: 'both', children: said }), ...further.flatMap(paragraphs)];
          }),
        ]),
    ...(sheet.marks.length + entry.checks.length + entry.lostAnswers > 0
      ? markedBlocks(entry, instance, nameOf, words)
      : []),
  ];
}

function rulingBlocks(entry: RoundEntry, nameOf: NameOf, words: DossierWords): Blocks {
  const { choices, rank, reason, day, by, differing } = tellRuling(entry, nameOf, words);
  const fact = (label: string, value: string) =>
    new Paragraph({ children: [...runs(`${label}: `, { italics: true }), ...runs(value)] });
  const recorded = [day && `${words.ruling_day}: ${day}`, by && `${words.ruling_by}: ${by}`].filter(Boolean);
  return [
    plainTable([1, 1, 1], [choices.map(({ text, isChosen }) => [choice(text, isChosen)])]),
    fact(words.ruling_rank, rank || TO_FILL_IN.slice(0, 24)),
    fact(words.reason, reason || TO_FILL_IN.slice(0, 30)),
    ...(recorded.length > 0 ? [plain(`${recorded.join('. ')}.`)] : []),
    ...(differing.length > 0 ? [words.ruling_differs, ...differing].map(plain) : []),
  ];
}

function markedBlocks(entry: RoundEntry, instance: number, nameOf: NameOf, words: DossierWords): Blocks {
  const { extent, size } = ROOMY;
  const checks = roundChecks(entry, nameOf, words);
  const sentences = roundSentences(entry, extent, nameOf, words);
  const table = (one: DossierTable): Blocks =>
    one.rows.length > 0 ? [small(one.heading), ruledTable(one, size)] : [];
  const [stands = '', _, ...doubts] = standingPhrases(entry.sheet, words);
  return [
    sectionHead(words.annex_short),
    plain(
      [entry.sheet.marks.length > 0 && marksPhrase(entry, nameOf, words), stands, ...doubts]
        .filter(Boolean)
        .join(' '),
    ),
    ...table(roundCampaigns(entry, nameOf, words)),
    ...table(roundFigures(entry, nameOf, words)),
    ...(sentences.length > 0
      ? [small(words.sentences_heading), ...sentences.map((one) => sentenceItem(one, instance, size))]
      : []),
    ...table(checksTable(checks, words)),
  ];
}

const small = (text: string): Paragraph => new Paragraph({ style: STYLE.annexSection, children: runs(text) });

/** Who put it together on the left, who signs for the subcommittee on the right, with room for the names. */
function signatures({ dossier, entries }: RoundDossier, words: DossierWords) {
  const [year, month, date] = dossier.exportedOn.split('-');
  const names = new Set(entries.map(({ sheet }) => sheet.entry.subcommittee));
  const isOne = names.size === 1 && !names.has(null);
  const line = (text: string, options = {}, before = 0) =>
    new Paragraph({ style: STYLE.centred, spacing: { before }, children: runs(text, options) });
  const signer = (who: string, name: string, day: string) => [
    line(day, { italics: true, size: SIZE.small }, 140),
    line(who, { bold: true, allCaps: true }),
    line(words.sign_hint, { italics: true }),
    line(name || '…'.repeat(16), { bold: name !== '' }, 700),
  ];
  return plainTable(
    [1, 1],
    [
      [
        signer(words.compiler, dossier.reviewer, ''),
        signer(
          isOne ? words.head_of_subcommittee : words.head_of_council,
          '',
          filled(words.place_and_day, date!, month!, year!),
        ),
      ],
    ],
  );
}
