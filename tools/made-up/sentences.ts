import { BLANK_CAMPAIGN, BLANK_STATISTIC } from '../../utils/model/mark-fields.ts';
import type { AnnotationKind, Campaign, Statistic } from '../../utils/model/records.ts';
import type { Random } from '../lib/random.ts';
import { CAMPAIGNS, DOUBLED, NOTES, ORGANS, PEOPLE, PLACES, SUBJECTS } from './vocabulary.ts';

/** What can be marked in a sentence. */
export interface Markable {
  kind: AnnotationKind;
  words: string;
  campaign: Campaign | null;
  statistic: Statistic | null;
}

/** A sentence as a reporter would write it, with what a reviewer would mark in it. */
export interface MadeSentence {
  text: string;
  marks: Markable[];
}

const vietnamese = (value: number): string => new Intl.NumberFormat('vi-VN').format(value);

const figure = (words: string, statistic: Partial<Statistic>): Markable => ({
  kind: 'statistic',
  words,
  campaign: null,
  statistic: { ...BLANK_STATISTIC, kind: 'count', ...statistic },
});

const campaign = (words: string, fields: Partial<Campaign>): Markable => ({
  kind: 'campaign',
  words,
  campaign: { ...BLANK_CAMPAIGN, ...fields },
  statistic: null,
});

const remark = (words: string): Markable => ({ kind: 'remark', words, campaign: null, statistic: null });

type Maker = (random: Random) => MadeSentence;

const sum: Maker = (random) => {
  const [poor, fair] = [random.between(120, 900), random.between(90, 700)];
  const total = poor + fair + (random.chance(0.15) ? 10 : 0);
  const subject = random.pick(SUBJECTS);
  const words = `${vietnamese(total)} ${subject.unit}`;
  return {
    text: `Đến nay, ${random.pick(PLACES)} có ${words} ${subject.doing}, trong đó ${vietnamese(poor)} ${subject.unit} nghèo, cận nghèo, còn lại ${vietnamese(fair)} ${subject.unit} trung bình, khá.`,
    marks: [figure(words, { value: total, unit: subject.unit, subject: `${subject.unit} ${subject.doing}` })],
  };
};

const money: Maker = (random) => {
  const value = random.between(11, 480) / 10;
  const words = `hơn ${vietnamese(value)} tỷ đồng`;
  const days = random.between(1_200, 58_000);
  const labour = `${vietnamese(days)} ngày công`;
  return {
    text: `Nhân dân ${random.pick(PLACES)} đã đóng góp ${words} và ${labour} để mở rộng đường liên thôn.`,
    marks: [
      figure(words, {
        kind: 'money',
        value,
        unit: 'tỷ đồng',
        comparator: 'over',
        subject: 'nhân dân đóng góp',
      }),
      figure(labour, { value: days, unit: 'ngày công', subject: 'làm đường liên thôn' }),
    ],
  };
};

const percent: Maker = (random) => {
  const [before, now] = [random.between(61, 190) / 10, random.between(11, 60) / 10];
  const words = `xuống còn ${vietnamese(now)}%`;
  const organ = random.pick(ORGANS);
  return {
    text: `Theo ${organ}, tỷ lệ hộ nghèo giảm từ ${vietnamese(before)}% năm 2018 ${words}, ${random.pick(DOUBLED)}.`,
    marks: [
      figure(words, {
        kind: 'percent',
        value: now,
        unit: '%',
        direction: 'down_to',
        subject: 'tỷ lệ hộ nghèo',
        baseline: `${vietnamese(before)}% năm 2018`,
        attribution: organ,
      }),
    ],
  };
};

const ratio: Maker = (random) => {
  const all = random.between(24, 190);
  const some = all - random.between(1, 20);
  const words = `${some}/${all} thôn`;
  return {
    text: `${random.pick(PLACES)} đã có ${words} đưa việc này vào hương ước, quy ước, đạt ${vietnamese(Math.round((some / all) * 1000) / 10)}%.`,
    marks: [
      figure(words, {
        kind: 'ratio',
        value: `${some}/${all}`,
        unit: 'thôn',
        subject: 'thôn đưa vào hương ước',
      }),
    ],
  };
};

const movement: Maker = (random) => {
  const one = random.pick(CAMPAIGNS);
  return {
    text: `${random.pick(PEOPLE)}, ${random.pick(ORGANS)}, cho biết phong trào thi đua “${one.words}” ${random.pick(DOUBLED)}.`,
    marks: [campaign(one.words, one.fields)],
  };
};

const document: Maker = (random) => {
  const one = random.pick(CAMPAIGNS);
  const number = `${random.between(3, 99)}-KH/HU`;
  return {
    text: `Thực hiện Kế hoạch số ${number} của Huyện ủy, mỗi chi bộ chọn ít nhất một việc dân đang bức xúc để đăng ký “${one.words}”.`,
    marks: [
      campaign(`Kế hoạch số ${number}`, {
        kind: 'plan',
        name: `Kế hoạch ${number}`,
        number,
        issuer: 'Huyện ủy',
        date: '2021-03-12',
      }),
      campaign(one.words, one.fields),
    ],
  };
};

const quote: Maker = (random) => {
  const said = random.pick(NOTES.said);
  return { text: `“${said}”, ${random.pick(PEOPLE).toLowerCase()} nói.`, marks: [remark(said)] };
};

const plainWords: Maker = (random) => ({
  text: `${random.pick(PLACES)} ${random.pick(DOUBLED)}, ${random.pick(NOTES.filling)}.`,
  marks: [],
});

const MAKERS: readonly Maker[] = [sum, money, percent, ratio, movement, document, quote, plainWords];

export const makeSentence = (random: Random): MadeSentence => random.pick(MAKERS)(random);
