import { strFromU8, unzipSync } from 'fflate';
import type { RoundForm } from '../../../../utils/dossier/formats.ts';
import { wordsOf } from '../../../lib/dossier-words.ts';
import { boldIn, elements, faultsOf, textOf } from '../readers/docx.ts';
import { openHtml } from '../readers/open-html.ts';
import { sheetsOf } from '../readers/xlsx.ts';
import { line, type RoundTold } from './told.ts';

const words = wordsOf('vi');

/** One reader for each form in which a round is written, by code that knows nothing of its writer. */
export const ROUND_READERS: Record<RoundForm, (bytes: Uint8Array) => RoundTold | Promise<RoundTold>> = {
  roundDocx: readRoundDocx,
  roundXlsx: readRoundXlsx,
  roundHtml: readRoundHtml,
};

type Grid = readonly (readonly string[])[];

/** A number as a Vietnamese reader writes it. */
const numberOf = (text: string): string => (text === '–' ? text : String(Number(text.replace(',', '.'))));

/** What a table of reviewers by criteria says, but for its last rows and columns, which are reckoned of the others. */
function readOpinions(code: string, [head = [], ...rows]: Grid): Pick<RoundTold, 'scores' | 'verdicts'> {
  const own = rows.filter(([lead]) => lead !== words.round_mean && lead !== words.round_spread);
  const criteria = head.slice(2, -1).map((name) => name.replace(/\/[\d,]+$/, ''));
  return {
    scores: own.flatMap(([name = '', , ...points]) =>
      criteria.map((criterion, at) => line(code, name, criterion, numberOf(points[at]!))),
    ),
    verdicts: own.map(([name = '', verdict = '']) => line(code, name, verdict)),
  };
}

function readSummary([head = [], ...rows]: Grid): string[] {
  const [code, mean] = [head.indexOf(words.code), head.indexOf(words.round_mean)];
  return rows.map((row) => line(row[code]!, row[mean]!.replace(',', '.')));
}

function readRoundDocx(bytes: Uint8Array): RoundTold {
  const files = unzipSync(bytes);
  const volumes = 'word/document.xml' in files ? [files] : Object.values(files).map((one) => unzipSync(one));
  const told: RoundTold = { scores: [], verdicts: [], means: [], quotes: [], problems: [] };
  for (const volume of volumes) {
    for (const name of Object.keys(volume))
      if (/\.(?:xml|rels)$/.test(name)) told.problems.push(...faultsOf(volume, name));
    const [front = '', ...sections] = strFromU8(volume['word/document.xml']!).split(
      '<w:pStyle w:val="Heading1"/>',
    );
    const tables = (xml: string): Grid[] =>
      elements(xml, 'w:tbl').map((table) =>
        elements(table, 'w:tr').map((row) => elements(row, 'w:tc').map(textOf)),
      );
    told.means.push(
      ...tables(front)
        .filter(([head]) => head?.includes(words.round_mean))
        .flatMap(readSummary),
    );
    for (const section of sections) {
      const code = /^\d+\. (\S+) ·/.exec(textOf(section.slice(0, section.indexOf('</w:p>'))))?.[1] ?? '';
      for (const table of tables(section).filter(([head]) => head?.[0] === words.reviewer)) {
        const { scores, verdicts } = readOpinions(code, table);
        told.scores.push(...scores);
        told.verdicts.push(...verdicts);
      }
      const sentences = elements(section, 'w:p').filter((one) => one.includes('w:val="BnSentence"'));
      told.quotes.push(...sentences.flatMap(boldIn));
    }
  }
  return told;
}

function readRoundXlsx(bytes: Uint8Array): RoundTold {
  const { sheets, problems } = sheetsOf(bytes);
  const rowsOf = (name: string) => {
    const [heads = [], ...rows] = sheets.get(name) ?? [];
    return rows.map((row) => (head: string) => row[heads.indexOf(head)] ?? '');
  };
  return {
    scores: rowsOf(words.sheet_scores).map((cell) =>
      line(cell(words.code), cell(words.reviewer), cell(words.criterion), cell(words.points)),
    ),
    verdicts: rowsOf(words.sheet_reviews).map((cell) =>
      line(cell(words.code), cell(words.reviewer), cell(words.conclusion_heading)),
    ),
    means: rowsOf(words.sheet_summary).map((cell) =>
      line(cell(words.code), Number(cell(words.round_mean)).toFixed(2)),
    ),
    quotes: rowsOf(words.sheet_marks).map((cell) => cell(words.quote)),
    problems,
  };
}

function readRoundHtml(bytes: Uint8Array): Promise<RoundTold> {
  return openHtml(bytes, async (page, problems) => {
    const [whole, ...sections] = await page.evaluate(() =>
      [document.querySelector('main')!, ...document.querySelectorAll('section.entry')].map((place) => ({
        above: place.querySelector('.quiet')?.textContent ?? '',
        grids: [...place.querySelectorAll('table')].map((table) =>
          [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
        ),
        quotes: [...place.querySelectorAll('mark')].map((mark) => mark.textContent),
      })),
    );
    const opinions = sections.flatMap(({ above, grids }) =>
      grids
        .filter(([head]) => head?.[0] === words.reviewer)
        .map((grid) => readOpinions(above.split(' · ')[0]!, grid)),
    );
    return {
      scores: opinions.flatMap(({ scores }) => scores),
      verdicts: opinions.flatMap(({ verdicts }) => verdicts),
      means: readSummary(whole?.grids[0] ?? []),
      quotes: sections.flatMap(({ quotes }) => quotes),
      problems,
    };
  });
}
