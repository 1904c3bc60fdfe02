import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NO_RECORDS } from '../../../utils/dossier/exchange/file.ts';
import { exchangeText } from '../../../utils/dossier/exchange/write.ts';
import type { DossierForm } from '../../../utils/dossier/formats.ts';
import { buildDossier, type Dossier } from '../../../utils/dossier/model.ts';
import { wordingOf } from '../../../utils/dossier/phrases.ts';
import { csvNumber } from '../../../utils/dossier/writers/csv-cell.ts';
import { writeCsv } from '../../../utils/dossier/writers/write-csv.ts';
import { writeDocx } from '../../../utils/dossier/writers/write-docx.ts';
import { writeHtml } from '../../../utils/dossier/writers/write-html.ts';
import { writeMarkdown } from '../../../utils/dossier/writers/write-markdown.ts';
import { writeXlsx } from '../../../utils/dossier/writers/write-xlsx.ts';
import {
  BLANK_CAMPAIGN,
  BLANK_STATISTIC,
  CAMPAIGN_FIELDS,
  type MarkField,
  STATISTIC_FIELDS,
  tell,
  type WrittenCampaign,
} from '../../../utils/model/mark-fields.ts';
import type { Annotation, Statistic, StatisticField } from '../../../utils/model/records.ts';
import { asMarked } from '../../../utils/model/unconfirmed.ts';
import { filled } from '../../sample/filled-fields.ts';
import { aFullArticle, aMark } from '../../sample/records.ts';
import { wordsOf } from './locale.ts';
import { workbookText } from './read-workbook.ts';

const vi = wordsOf('vi');

const CAMPAIGN = { ...filled<WrittenCampaign>(CAMPAIGN_FIELDS), gazetteerId: 'muc-luc' };
const STATISTIC = asMarked(filled<Statistic>(STATISTIC_FIELDS), []);

const markOf = (changes: Partial<Annotation>) =>
  aMark(changes.campaign ? 'campaign' : 'statistic', 'lời trích', changes);

const dossierOf = (mark: Annotation) =>
  buildDossier({
    articles: [aFullArticle()],
    annotations: [mark],
    snapshots: [],
    exportedAt: '2026-11-22T08:00:00.000Z',
    reviewer: '',
  });

/** Every field of a mark: filled, with it alone left out, and its words where days are told as dates. */
const FIELDS = [
  ...Object.entries<MarkField>(CAMPAIGN_FIELDS).map(([name, field]) => {
    const key = name as keyof WrittenCampaign;
    const without = { ...CAMPAIGN, [key]: BLANK_CAMPAIGN[key] };
    return { name: `campaign.${name}`, field, value: CAMPAIGN[key], without: markOf({ campaign: without }) };
  }),
  ...Object.entries<MarkField>(STATISTIC_FIELDS).map(([name, field]) => {
    const key = name as keyof Statistic;
    const without = { ...STATISTIC, [key]: BLANK_STATISTIC[key] };
    return {
      name: `statistic.${name}`,
      field,
      value: STATISTIC[key],
      without: markOf({ statistic: without }),
    };
  }),
].map((row) => ({
  ...row,
  whole: row.name.startsWith('campaign') ? markOf({ campaign: CAMPAIGN }) : markOf({ statistic: STATISTIC }),
}));

const count = (text: string, words: string) => text.split(words).length - 1;

/** What readers of a format see: a new format does not compile without. For machines: see the last test, and the formats' own. */
const WRITERS: Record<
  Exclude<DossierForm, 'jsonld' | 'jsonl'>,
  (dossier: Dossier) => string | Promise<string>
> = {
  csv: (dossier) => writeCsv(dossier, vi, { separator: ';' }),
  html: (dossier) => writeHtml(dossier, vi),
  md: (dossier) => writeMarkdown(dossier, vi),
  xlsx: async (dossier) => workbookText(await writeXlsx(dossier, vi)),
  docx: async (dossier) => {
    const blob = await writeDocx(dossier, vi);
    const document = strFromU8(unzipSync(new Uint8Array(await blob.arrayBuffer()))['word/document.xml']!);
    // Links are named at random.
    return document.replace(/ r:id="[^"]*"/g, '');
  },
};

describe.each(Object.entries(WRITERS))('in %s a reader finds', (format, write) => {
  // The kind of a figure has a column in the spreadsheet alone: to a reader its value and unit show it.
  const told = FIELDS.filter(({ name }) => ['csv', 'xlsx'].includes(format) || name !== 'statistic.kind');

  it.each(told)('$name', async ({ field, value, whole, without }) => {
    const words = tell(field, value, {
      ...wordingOf(vi, ''),
      ...(format === 'csv' && {
        day: (iso: string) => iso,
        value: (value: Statistic['value']) =>
          typeof value === 'number' ? csvNumber(value, 0, ';') : String(value),
      }),
    });
    const written = await write(dossierOf(whole));
    expect(words).not.toBe('');
    expect(count(written, words)).toBeGreaterThan(count(await write(dossierOf(without)), words));
  });
});

/** Another value for each field of a mark, and null for what no reader needs: a new field does not compile without. */
const OTHERS: { [Field in keyof Annotation]: Partial<Annotation> | null } = {
  id: null,
  articleId: null,
  kind: { kind: 'remark' },
  source: { source: 'https://bao.vidu.vn/noi-khac' },
  target: { target: { ...markOf({}).target, exact: 'lời khác' } },
  anchorStatus: { anchorStatus: 'orphan' },
  anchorCheckedAt: { anchorCheckedAt: '2026-10-02T03:00:00.000Z' },
  currentQuote: { anchorStatus: 'changed', currentQuote: 'lời hôm nay' },
  keptAsEvidence: { anchorStatus: 'orphan', keptAsEvidence: true },
  note: { note: 'ghi chú khác' },
  flag: { flag: 'doubtful' },
  campaign: { kind: 'campaign', campaign: CAMPAIGN },
  statistic: { statistic: STATISTIC },
  origin: { origin: 'suggestion' },
  reviewer: { reviewer: 'Người khác' },
  createdAt: { createdAt: '2026-10-01T03:00:00.000Z' },
  updatedAt: null,
  // A deleted mark is in no dossier.
  deletedAt: null,
};

/** What is told once for a dossier: whose it is, and at which addresses its article was seen. */
const TOLD_OF_THE_DOSSIER: readonly string[] = ['source', 'reviewer'];

describe.each(Object.entries(WRITERS))('in %s a mark is told from one that differs in', (format, write) => {
  const fields = Object.entries(OTHERS).filter(
    ([name, other]) => other && (format === 'csv' || !TOLD_OF_THE_DOSSIER.includes(name)),
  );

  it.each(fields)('%s', async (name, other) => {
    const field = name as keyof Annotation;
    const plain = { ...markOf({}), ...other, [field]: markOf({})[field] };
    const changed = { ...markOf({}), ...other };
    const written = await write(dossierOf(plain));
    expect(await write(dossierOf(plain))).toBe(written);
    expect(await write(dossierOf(changed))).not.toBe(written);
  });
});

describe.each(Object.entries(WRITERS))(
  'in %s no field is a fact that the reviewer has not confirmed:',
  (_, write) => {
    const doubtful = (unconfirmed: StatisticField[], aim: Statistic['aim'] = 'target') =>
      write(dossierOf(markOf({ statistic: asMarked({ ...STATISTIC, aim }, unconfirmed) })));

    it.each(['subject', 'baseline', 'attribution'] as const)('%s', async (field) => {
      const words = STATISTIC[field]!;
      const sure = await doubtful([]);
      const unsure = await doubtful([field]);
      expect(count(sure, `${words} (?)`)).toBe(0);
      expect(count(unsure, `${words} (?)`)).toBe(count(sure, words));
    });

    it('aim', async () => {
      expect(await doubtful(['aim'])).toContain('mục tiêu (?)');
      expect(await doubtful(['aim'], 'result')).toContain('kết quả (?)');
      expect(await doubtful([], 'result')).not.toContain('kết quả');
    });
  },
);

describe.each(Object.entries(WRITERS))('in %s the value has the decimals it was printed with', (_, write) => {
  const told = async (quote: string, value: Statistic['value']) => {
    const statistic = asMarked({ ...BLANK_STATISTIC, kind: 'percent', value, unit: '%' }, []);
    const written = await write(dossierOf(aMark('statistic', quote, { statistic })));
    return count(written.replaceAll(quote, ''), '57,0');
  };

  it('as the mark has them', async () => expect(await told('đạt 57,0%', 57)).toBe(1));
  it('or as the reviewer typed them', async () => expect(await told('đạt 57%', '57,0')).toBe(1));
  it('and no others', async () => expect(await told('đạt 57%', 57)).toBe(0));
});

it.each([markOf({ campaign: CAMPAIGN }), markOf({ statistic: STATISTIC })])(
  'the exchange file has every field of a $kind',
  (mark) => {
    const { annotations } = JSON.parse(
      exchangeText({ exportedAt: mark.createdAt, reviewer: '' }, { ...NO_RECORDS, annotations: [mark] }),
    );
    expect(annotations).toEqual([mark]);
  },
);
