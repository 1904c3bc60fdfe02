import { describe, expect, it } from 'vitest';
import { type CampaignSuggestion, identifyCampaign, suggest } from '../../../utils/suggest/index.ts';

const found = (text: string, publishedOn: string | null = null): CampaignSuggestion[] =>
  suggest(text, { publishedOn, includeLegalDocuments: true }).filter((one) => one.kind === 'campaign');

const SYMBOLS: [printed: string, span: string, number: string | null][] = [
  ['Chỉ thị số 05-CT/TW', 'Chỉ thị số 05-CT/TW', '05-CT/TW'],
  ['Chỉ thị số 05/CT-TW', 'Chỉ thị số 05/CT-TW', '05-CT/TW'],
  ['Chỉ thị 03-CT/T.Ư', 'Chỉ thị 03-CT/T.Ư', '03-CT/TW'],
  ['Chỉ thị 91 CT/TƯ', 'Chỉ thị 91 CT/TƯ', '91-CT/TW'],
  ['Quy định 37QĐ/TW', 'Quy định 37QĐ/TW', '37-QĐ/TW'],
  ['Quy định số 47 – QĐ/TW', 'Quy định số 47 – QĐ/TW', '47-QĐ/TW'],
  ['Quy định số 47-QÐ/TW', 'Quy định số 47-QÐ/TW', '47-QĐ/TW'],
  ['Quy định 47-QĐ/TWngày 01/11/2011', 'Quy định 47-QĐ/TW', '47-QĐ/TW'],
  ['Quy định 08-QĐi/TW', 'Quy định 08-QĐi/TW', '08-QĐi/TW'],
  ['Nghị quyết số 68- NQ/TW', 'Nghị quyết số 68- NQ/TW', '68-NQ/TW'],
  ['Nghị quyết 68-NQ-TW', 'Nghị quyết 68-NQ-TW', '68-NQ/TW'],
  ['Nghị quyết số 18 NQ/TW', 'Nghị quyết số 18 NQ/TW', '18-NQ/TW'],
  ['Chương trình hành động số 32-CT/TU', 'Chương trình hành động số 32-CT/TU', '32-CT/TU'],
  ['Kế hoạch số 142-KH/TU', 'Kế hoạch số 142-KH/TU', '142-KH/TU'],
  ['Chỉ thị số 28/CT-TTg', 'Chỉ thị số 28/CT-TTg', '28/CT-TTg'],
  ['Chỉ thị số 33/2006/CT-TTg', 'Chỉ thị số 33/2006/CT-TTg', '33/2006/CT-TTg'],
  ['Nghị định 108/2014/NĐ-CP', 'Nghị định 108/2014/NĐ-CP', '108/2014/NĐ-CP'],
  ['Quyết định số 1694/ QĐ- TTg', 'Quyết định số 1694/ QĐ- TTg', '1694/QĐ-TTg'],
  ['Công văn số:36 /QĐ-TWH', 'Công văn số:36 /QĐ-TWH', '36-QĐ/TW'],
  ['Nghị quyết 57', 'Nghị quyết 57', '57-NQ/TW'],
  ['Nghị quyết Trung ương 4 (khóa XII)', 'Nghị quyết Trung ương 4 (khóa XII)', '04-NQ/TW'],
  ['Nghị quyết Trung ương 4 khoá XI', 'Nghị quyết Trung ương 4 khoá XI', '12-NQ/TW'],
  ['Nghị quyết T.Ư 4, khóa XI', 'Nghị quyết T.Ư 4, khóa XI', '12-NQ/TW'],
  ['Nghị quyết Trung ương 4 khóa XI, XII', 'Nghị quyết Trung ương 4 khóa XI, XII', '12-NQ/TW'],
  ['Nghị quyết Trung ương 4 (khóa XI, khóa XII)', 'Nghị quyết Trung ương 4 (khóa XI, khóa XII)', '12-NQ/TW'],
  ['kết luận 127 ban hành ngày 28/2', 'kết luận 127', null],
  ['Nghị quyết Đại hội Đảng bộ huyện Tân Hòa và', 'Nghị quyết Đại hội Đảng bộ huyện Tân Hòa', null],
  ['Nghị quyết Đại hội Đảng bộ Chi cục Thuế nhiệm kỳ', 'Nghị quyết Đại hội Đảng bộ Chi cục Thuế', null],
  ['Nghị quyết Đại hội Chi bộ 2 nhiệm kỳ', 'Nghị quyết Đại hội Chi bộ 2', null],
  ['Nghị quyết Đại hội XIII của Đảng', 'Nghị quyết Đại hội XIII của Đảng', null],
  ['Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX và', 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX', null],
  [
    'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, cả nước',
    'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
    null,
  ],
  ['Nghị quyết 26-NQQ/TW', 'Nghị quyết 26-NQQ/TW', '26-NQ/TW'],
  ['Chỉ thị 28/CT-TTg', 'Chỉ thị 28/CT-TTg', '28/CT-TTg'],
  ['Nghị quyết Trung ương khóa 6 về', 'Nghị quyết Trung ương khóa 6', null],
  ['Nghị quyết 95 năm 2013 và', 'Nghị quyết 95', null],
  ['Kết luận 01 ngày 18/5/2021 và', 'Kết luận 01', '01-KL/TW'],
  ['Nghị quyết Trung ương bảy khóa XI và', 'Nghị quyết Trung ương bảy khóa XI', '25-NQ/TW'],
  ['Nghị quyết Đại hội lần thứ XXIII Đảng bộ tỉnh và', 'Nghị quyết Đại hội lần thứ XXIII Đảng bộ tỉnh', null],
  ['Chương trình phối hợp số 08-CTPH/BDVTU', 'Chương trình phối hợp số 08-CTPH/BDVTU', '08-CTPH/BDVTU'],
];

describe('documents', () => {
  it.each(SYMBOLS)('%s', (printed, span, number) => {
    const text = `Toàn xã thực hiện ${printed} rất nghiêm túc.`;
    const [document] = found(text);
    expect(text.slice(document!.start, document!.end)).toBe(span);
    expect(document!.campaign.number).toBe(number);
  });

  it.each([
    'Nghị quyết Đại hội Đảng bộ các cấp đi vào cuộc sống.',
    'Hội đồng thông qua nghị quyết 3 lần, ra kết luận 15 vụ việc.',
    'Hội đồng ra nghị quyết 5 năm một lần, quán triệt nghị quyết Trung ương khóa XII.',
  ])('none in: %s', (text) => expect(found(text)).toEqual([]));

  it('reads every symbol of a list', () => {
    const text = 'Quán triệt Nghị quyết số 18-NQ/TW, 19-NQ/TW và 20-NQ/TW.';
    expect(found(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Nghị quyết số 18-NQ/TW',
      '19-NQ/TW',
      '20-NQ/TW',
    ]);
  });

  it('suggests laws and decisions only on wish, and never their numbers', () => {
    const text = 'Theo Nghị định số 30/2020/NĐ-CP, Quyết định 2846 và Luật số 45/2019/QH14.';
    expect(suggest(text)).toEqual([]);
    expect(found(text).map(({ campaign }) => campaign.kind)).toEqual(['law', 'law', 'law']);
  });

  it.each([
    [
      'the date it is cited with',
      'Nghị quyết số 18-NQ/TW ngày 25/10/2017 về bộ máy',
      null,
      'resolution-18-nq-tw-2017',
    ],
    ['a written date', 'Nghị quyết số 18-NQ/TW, ngày 16 tháng 6 năm 2022', null, 'resolution-18-nq-tw-2022'],
    ['the article’s date', 'Nghị quyết 18 về sắp xếp', '2021-03-01', 'resolution-18-nq-tw-2017'],
    [
      'the words after it',
      'Nghị quyết số 18-NQ/TW về hoàn thiện thể chế, chính sách quản lý và sử dụng đất',
      '2023-01-01',
      'resolution-18-nq-tw-2022',
    ],
    ['type and organ', 'Nghị quyết số 71/NQ-CP', '2026-01-01', 'resolution-71-nq-cp-2025'],
    ['the type word before QĐ', 'Quyết định số 217-QĐ/TW', null, 'regulation-217-qd-tw-2013'],
    ['its place', 'Chỉ thị số 05-CT/TU của Ban Thường vụ Tỉnh ủy Nghệ An', null, 'directive-05-ct-tu-2021'],
  ])('tells documents of one number apart by %s', (_by, text, publishedOn, id) => {
    expect(found(text, publishedOn)[0]?.campaign.gazetteerId).toBe(id);
  });

  it('shows the candidates when more than one remains', () => {
    const [document] = found('Thực hiện Nghị quyết số 18-NQ/TW.', '2023-01-01');
    expect(document?.campaign.gazetteerId).toBeNull();
    expect(document?.candidates.map(({ id }) => id)).toEqual([
      'resolution-18-nq-tw-2017',
      'resolution-18-nq-tw-2022',
    ]);
  });

  it('knows the movement of 2016 from the drive of 2006', () => {
    const of = (text: string) => found(text)[0]?.campaign;
    expect(of('Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh')).toMatchObject({
      kind: 'movement',
      date: '2016',
    });
    expect(of('Việc học tập và làm theo tấm gương đạo đức Hồ Chí Minh')).toMatchObject({
      kind: 'drive',
      date: '2006',
    });
  });

  it.each([
    'Nghị quyết số 30a/2008/NQ-CP',
    'Nghị quyết 66.1/2025/NQ-CP',
    'Nghị quyết số 55/2025/UBTVQH15',
    'Chỉ thị số 16/CT-TTg',
  ])('takes %s whole, and suggests what is of the State only on wish', (document) => {
    const text = `Căn cứ ${document} của cấp trên.`;
    expect(found(text).map(({ start, end }) => text.slice(start, end))).toEqual([document]);
    expect(suggest(text)).toEqual([]);
  });

  it('does not take another province’s directive for a known one', () => {
    expect(found('Chỉ thị số 05-CT/TU của Tỉnh ủy')[0]?.campaign.gazetteerId).toBeNull();
  });

  it('says when the document was not yet issued, or already replaced', () => {
    expect(found('Quy định 37 có hiệu lực.', '2020-01-01')[0]?.notices).toMatchObject([
      { kind: 'not-yet-issued' },
    ]);
    expect(found('Quy định số 47-QĐ/TW', '2022-01-01')[0]?.notices).toMatchObject([
      { kind: 'replaced', replacedBy: 'regulation-37-qd-tw-2021', date: '2021-10-25' },
    ]);
    expect(found('Quy định số 47-QĐ/TW', '2020-01-01')[0]?.notices).toEqual([]);
    expect(found('Quy định số 47-QĐ/TW')[0]?.notices).toEqual([]);
  });

  it('identifies a mark made by hand', () => {
    const text = 'Bà con làm theo Bình dân học vụ từ lâu.';
    const start = text.indexOf('Bình');
    const marked = identifyCampaign(text, { start, end: start + 'Bình dân học vụ'.length });
    expect(marked.campaign).toMatchObject({ name: 'Bình dân học vụ', kind: 'movement' });
    const unknown = identifyCampaign(text, { start: 0, end: 9 });
    expect(unknown.campaign).toMatchObject({ kind: 'unknown', name: 'Bà con là', gazetteerId: null });
  });
});
