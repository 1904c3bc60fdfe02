import { expect, test } from 'vitest';
import { notesOf } from '@/utils/dossier/copying/notes.ts';
import { buildDossier, type DossierInput } from '@/utils/dossier/model.ts';
import { anAward, anEntrySource } from '../../../sample/desk.ts';
import { aFullArticle, aMark, aSnapshot } from '../../../sample/records.ts';
import { wordsOf } from '../locale.ts';

const TEXT = 'Toàn xã có 46 chi bộ và 1.248 đảng viên. Câu này không có gì.';
const at = (words: string) => TEXT.indexOf(words);

const notes = (changes: Partial<DossierInput> = {}) =>
  notesOf(
    buildDossier({
      articles: [aFullArticle({ title: 'Kỳ một', byline: 'Lò Thị Mây' })],
      annotations: [
        aMark('statistic', '46 chi bộ', { start: at('46'), note: 'đối chiếu', flag: 'doubtful' }),
        aMark('statistic', '1.248 đảng viên', { start: at('1.248') }),
      ],
      snapshots: [aSnapshot({ text: TEXT })],
      exportedAt: '2026-11-22T08:00:00.000Z',
      reviewer: '',
      ...changes,
    }),
    wordsOf('vi'),
  );

test('notes are copied sentence by sentence, each once, marked words bold, with a link to the words', () => {
  const { plain, html } = notes();
  const link = 'https://bao-mau.vn/mot-bai-viet#:~:text=';
  expect(plain.trim().split('\n')).toEqual([
    'Kỳ một, Lò Thị Mây, Báo Vùng cao',
    expect.stringMatching(
      /^- “Toàn xã có 46 chi bộ và 1\.248 đảng viên\.” – .+; đối chiếu \(https:\/\/bao-mau\.vn\/mot-bai-viet#:~:text=/,
    ),
  ]);
  expect(html).toContain(
    '<h3>Kỳ một, Lò Thị Mây, Báo Vùng cao</h3><ul><li>“Toàn xã có <b>46 chi bộ</b> và <b>1.248 đảng viên</b>.”',
  );
  expect(html).toContain(`<a href="${link}`);
  expect(html.endsWith('</li></ul>')).toBe(true);
});

test('of an entry they begin with its verdict, points and remark', () => {
  const entries = [
    anEntrySource({
      award: anAward({
        criteria: [
          { name: 'Tính mới', most: 4 },
          { name: 'Bút pháp', most: 2 },
        ],
      }),
      review: {
        entryId: 'entry-1',
        reviewer: '',
        decision: { verdict: 'proposed', reason: 'Chi tiết đắt.' },
        remark: 'Gần dân.',
        scores: { 'Tính mới': 2.5 },
        overrules: {},
        opened: [],
        stamps: {},
      },
    }),
  ];
  expect(notes({ entries }).plain.split('\n').slice(0, 5)).toEqual([
    'BLV-0123 – Giữ nếp họp chi bộ',
    'Lường Văn Hạnh, Lò Thị Mẩy, Báo Nhân Dân',
    'Kết luận: Đề xuất. Chi tiết đắt.',
    'Tính mới: 2,5/4; Tổng: 2,5',
    'Gần dân.',
  ]);
});

test('an article in which nothing is marked says so', () => {
  expect(notes({ annotations: [] }).html).toBe(
    '<h3>Kỳ một, Lò Thị Mây, Báo Vùng cao</h3><p>Bài này chưa có chỗ đánh dấu nào.</p>',
  );
});
