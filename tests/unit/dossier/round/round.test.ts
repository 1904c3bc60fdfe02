import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Opinion } from '@/utils/consolidation/index.ts';
import type { RoundForm } from '@/utils/dossier/formats.ts';
import type { RoundDossier } from '@/utils/dossier/round/model.ts';
import { namesIn } from '@/utils/dossier/round/names.ts';
import { writeRound } from '@/utils/dossier/round/write-round.ts';
import { wordsOf } from '../locale.ts';
import { readWorkbook } from '../read-workbook.ts';
import { AWARD, aRound, mark, OPINIONS, review } from './a-round.ts';

const vi = wordsOf('vi');

const entryOf = ({ entries }: RoundDossier, id = 'entry-1') =>
  entries.find(({ sheet }) => sheet.entry.id === id)!;

async function written(round: RoundDossier, format: RoundForm, isUnnamed = false): Promise<Uint8Array> {
  const { blob } = await writeRound(round, format, vi, { isUnnamed }, null);
  return new Uint8Array(await blob.arrayBuffer());
}

/** The text of a Word file, a paragraph a line. */
const wordText = async (round: RoundDossier, isUnnamed = false): Promise<string[]> =>
  strFromU8(unzipSync(await written(round, 'roundDocx', isUnnamed))['word/document.xml']!)
    .split('</w:p>')
    .map((paragraph) => paragraph.replace(/<[^>]+>/g, ''));

describe('a round', () => {
  const round = aRound();

  it('has its entries by the mean of the totals, those without any last', () => {
    expect(round.entries.map(({ rank, sheet }) => [rank, sheet.entry.code])).toEqual([
      [1, 'BLV-0200'],
      [2, 'BLV-0123'],
      [null, 'BLV-0001'],
    ]);
  });

  it('takes a campaign that two marked in texts of two days for one place', () => {
    const [campaign, ...others] = entryOf(round).campaigns;
    expect(others).toEqual([]);
    expect(campaign).toMatchObject({ times: 1, reviewers: ['', 'Hoàng Văn Sĩ'] });
  });

  it('tells a figure once for those who read it alike, and again as others read it', () => {
    expect(
      entryOf(round).figures.map(({ statistic, reviewers, flagged }) => [
        statistic.mark.annotation.statistic?.subject,
        reviewers,
        flagged.map(({ reviewer, flag }) => `${reviewer} ${flag}`),
      ]),
    ).toEqual([
      ['hộ hiến đất', ['', 'Hoàng Văn Sĩ'], [' wrong']],
      ['hộ của xã', ['Lưu Ngọc Ẩm'], []],
      ['hộ khá', ['Hoàng Văn Sĩ'], []],
    ]);
  });

  it('has every answer to a figure check with who gave it, and counts those whose check is gone', () => {
    const lost = {
      articleId: 'article-1',
      fingerprint: 'cũ',
      answer: 'fault' as const,
      note: '',
      stamps: {},
    };
    const { checks, lostAnswers } = entryOf(
      aRound(
        OPINIONS.map((one) => (one.reviewer === '' ? one : { ...one, findings: [...one.findings, lost] })),
      ),
    );
    const [fault] = checks.filter(({ check }) => check.finding.verdict === 'fails');
    expect(fault!.answers.map(({ reviewer, said }) => [reviewer, said.answer])).toEqual([
      ['', 'fault'],
      ['Hoàng Văn Sĩ', 'noFault'],
    ]);
    expect(lostAnswers).toBe(2);
  });

  it('counts points by another score sheet in no sum, and shows them', () => {
    const { criteria, total } = entryOf(round).said;
    expect(criteria.map(({ name, isForeign, points }) => [name, isForeign, points])).toEqual([
      ['Phát hiện', false, [2.5, 4, 3]],
      ['Bút pháp', false, [1, 2, null]],
      ['Tiêu chí cũ', true, [null, null, 5]],
    ]);
    expect(total.points).toEqual([3.5, 6, null]);
  });
});

describe('the Word file', () => {
  it('has the summary by points, everybody’s words, and the decision', async () => {
    const lines = await wordText(aRound());
    const text = lines.join('\n');
    for (const words of [
      'Phiếu tổng hợp nhận xét tác phẩm',
      'Người nhận xét: Vũ Hạnh Nguyên, Hoàng Văn Sĩ, Lưu Ngọc Ẩm.',
      '2 đề xuất, 1 không đề xuất',
      'Đề xuất; Giải B',
      'Vũ Hạnh Nguyên: Lý do notProposed.',
      'Giọng kể gần dân.',
      'Lưu Ngọc Ẩm: Lý do proposed.',
      'Ngày quyết định: 22/11/2021. Người ghi: Vũ Hạnh Nguyên.',
      'Có lỗi: Vũ Hạnh Nguyên; Không phải lỗi: Hoàng Văn Sĩ. Hoàng Văn Sĩ: Hai số hai thời điểm.',
      'Trưởng tiểu ban',
      '2/3: Vũ Hạnh Nguyên, Hoàng Văn Sĩ',
      'Chưa ai nhận xét tác phẩm này.',
      '(*) Tiêu chí không có trong phiếu điểm',
    ])
      expect(text, words).toContain(words);
    // Only where something is marked, each sentence once, whoever marked it.
    const sentences = lines.filter((line) => line.includes('Có 1.248 hộ hiến đất'));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain('cả 3 người (Vũ Hạnh Nguyên: Không có nguồn)');
    expect(lines.filter((line) => line.startsWith('Cập nhật'))).toEqual([]);
    // The mean is of those who scored everything.
    expect(lines).toContain('4,75');
    expect(lines).toContain('2/3');
  });

  it('leaves room to write the decision by hand where none was recorded', async () => {
    const text = (await wordText(aRound(OPINIONS.slice(1)))).join('\n');
    expect(text).not.toContain('☒');
    expect(text).toMatch(/Xếp hạng, giải đề xuất: …+/);
    const html = strFromU8(await written(aRound(OPINIONS.slice(1)), 'roundHtml'));
    expect(html.split('Chưa ghi quyết định nào.')).toHaveLength(4);
    expect(strFromU8(await written(aRound(), 'roundHtml')).split('Chưa ghi quyết định nào.')).toHaveLength(3);
  });

  it('names no decision as taken that was recorded in two ways, and tells both', async () => {
    const said = (rank: string) => ({ verdict: 'proposed' as const, rank, reason: '', decidedOn: null });
    const [, si, am] = OPINIONS as [Opinion, Opinion, Opinion];
    const text = (
      await wordText(
        aRound([
          { ...si, review: { ...si.review!, ruling: said('Giải A') } },
          { ...am, review: { ...am.review!, ruling: said('Giải C') } },
        ]),
      )
    ).join('\n');
    expect(text).toContain('Những người ghi quyết định ghi khác nhau:');
    expect(text).toContain('Hoàng Văn Sĩ ghi: Đề xuất; Giải A');
    expect(text).toContain('Lưu Ngọc Ẩm ghi: Đề xuất; Giải C');
    expect(text).not.toContain('☒');
  });

  it('of one reviewer alone tells no agreement, and of nobody that nobody said anything', async () => {
    const alone = await wordText({ ...aRound([OPINIONS[0]!]), reviewers: [''] });
    expect(alone.join('\n')).not.toContain('Mức đồng thuận');
    const none = aRound([]);
    const text = await wordText({ ...none, entries: [entryOf(none)] });
    expect(text).toContain('Chưa ai nhận xét tác phẩm này.');
  });

  it('of an award judged blind names nobody who wrote or published, not in the quotes either', async () => {
    const blind = { ...AWARD, blind: true };
    const said = [{ ...OPINIONS[1]!, marks: [mark('remark', 'chị Lò Thị Mẩy nói')] }];
    for (const format of ['roundDocx', 'roundHtml', 'roundXlsx'] as const) {
      const bytes = await written(aRound(said, blind), format);
      const files = format === 'roundHtml' ? [bytes] : Object.values(unzipSync(bytes));
      const text = files.map((file) => strFromU8(file)).join('\n');
      expect(text).not.toContain('Lò Thị Mẩy');
      expect(text).not.toContain('Báo Nhân Dân');
      expect(text).not.toContain('nhandan.vn');
      expect(text).toContain('▪');
    }
  });

  it('of an award without a score sheet has verdicts and no points', async () => {
    const unscored = OPINIONS.map((one) => ({ ...one, review: { ...one.review!, scores: {} } }));
    const { entries } = aRound(unscored, { ...AWARD, criteria: [] });
    const lines = await wordText({ ...aRound(unscored, { ...AWARD, criteria: [] }) });
    expect(entries.map(({ rank }) => rank)).toEqual([null, null, null]);
    expect(lines.join('\n')).toContain('2 đề xuất, 1 không đề xuất');
  });

  it('numbers reviewers where their names are not to be known', async () => {
    const text = (await wordText(aRound(), true)).join('\n');
    for (const { reviewer } of OPINIONS.slice(1)) expect(text).not.toContain(reviewer);
    expect(text).toContain('Người nhận xét: Người nhận xét 1, Người nhận xét 2, Người nhận xét 3.');
    expect(text).toContain('2/3: Người nhận xét 1, Người nhận xét 2');
  });
});

describe('the workbook', () => {
  it('has the summary, what everybody says, a row a score, every mark and every answer', async () => {
    const sheets = await readWorkbook(await written(aRound(), 'roundXlsx'));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Tổng hợp',
      'Nhận xét',
      'Điểm',
      'Chỗ đánh dấu',
      'Kiểm số',
    ]);
    const [summary, opinions, scores, marks, answers] = sheets.map(({ rows }) => rows);
    expect(summary!.map((row) => [row.Hạng!.value, row['Mã số']!.value, row['Điểm TB']!.value])).toEqual([
      [1, 'BLV-0200', 6],
      [2, 'BLV-0123', 4.75],
      [null, 'BLV-0001', null],
    ]);
    expect(summary![1]).toMatchObject({
      'Xếp hạng, giải đề xuất': { value: 'Giải B' },
      'Ngày quyết định': { value: new Date('2021-11-22') },
      'Người ghi': { value: 'Vũ Hạnh Nguyên' },
    });
    expect(opinions).toHaveLength(5);
    const given = scores!.filter((row) => row['Mã số']!.value === 'BLV-0123');
    expect(
      given.map((row) => [row['Người nhận xét']!.value, row['Tiêu chí']!.value, row.Điểm!.value]),
    ).toEqual([
      ['Vũ Hạnh Nguyên', 'Phát hiện', 2.5],
      ['Vũ Hạnh Nguyên', 'Bút pháp', 1],
      ['Hoàng Văn Sĩ', 'Phát hiện', 4],
      ['Hoàng Văn Sĩ', 'Bút pháp', 2],
      ['Lưu Ngọc Ẩm', 'Phát hiện', 3],
      ['Lưu Ngọc Ẩm', 'Tiêu chí cũ (*)', 5],
    ]);
    expect(marks!.map((row) => row['Người nhận xét']!.value).sort()).toEqual(
      [
        'Vũ Hạnh Nguyên',
        'Vũ Hạnh Nguyên',
        'Hoàng Văn Sĩ',
        'Hoàng Văn Sĩ',
        'Hoàng Văn Sĩ',
        'Lưu Ngọc Ẩm',
      ].sort(),
    );
    expect(answers!.map((row) => [row['Người nhận xét']!.value, row['Trả lời']!.value])).toEqual([
      ['Vũ Hạnh Nguyên', 'Có lỗi'],
      ['Hoàng Văn Sĩ', 'Không phải lỗi'],
    ]);
  });
});

describe('names', () => {
  const BAD = ['<b>Sĩ</b>', '\u202eđảo ngược', 'a\0b', 'nửa\ud800', 'xuống\ndòng', '', '  ', '=1+1'];
  const opinions = BAD.map((name, at): Opinion => {
    const reviewer = `${name}${'\u200f'.repeat(at % 2)}`;
    return { reviewer, review: review(reviewer, 'proposed', {}), marks: [], findings: [] };
  });

  it('stay within their place whatever they are made of, each unlike the others', async () => {
    const round = aRound([...opinions, { ...opinions[0]!, reviewer: '<b>Sĩ</b>\u200e' }]);
    const nameOf = namesIn(round, vi, false);
    const names = round.reviewers.map(nameOf);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^\p{Cc}\u200e\u200f\u202a-\u202e\ud800-\udfff]+$/u);
    expect(names).toContain('<b>Sĩ</b> (2)');
    const html = strFromU8(await written(round, 'roundHtml'));
    expect(html).not.toContain('<b>Sĩ');
    expect(html).toContain('&lt;b&gt;Sĩ&lt;/b&gt;');
    const xml = strFromU8(unzipSync(await written(round, 'roundDocx'))['word/document.xml']!);
    expect([...xml].filter((letter) => ['\0', '\u202e', '\u200f'].includes(letter))).toEqual([]);
  });
});
