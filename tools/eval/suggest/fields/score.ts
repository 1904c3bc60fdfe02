import type { PredictedStatistic } from '../predict.ts';
import { overlapShare } from '../score.ts';
import type { FieldLabel, FieldLabels } from './labels.ts';
import { fold, isExact, isRight, isThin, TEXT_FIELDS, type TextField } from './wording.ts';

/** How often a text field was given and right, and what it should have been. */
export interface TextFieldCounts {
  given: number;
  right: number;
  exact: number;
  gold: number;
  hit: number;
  wrong: number;
  /** Wrong where nothing was to be said. */
  invented: number;
  /** Says again only what the figure's own words say. */
  thin: number;
  empty: number;
  /** Given with a doubt, and right all the same. */
  doubted: number;
  doubtedRight: number;
}

/** Aims are scored by the targets among them. */
export interface AimCounts {
  scored: number;
  same: number;
  given: number;
  gold: number;
  hit: number;
}

export interface FieldsScore {
  found: number;
  missed: number;
  /** Texts with every field right. */
  whole: number;
  texts: number;
  text: Record<TextField, TextFieldCounts>;
  aim: AimCounts;
  /** One line per field that is not right. */
  remarks: string[];
}

export const emptyScore = (): FieldsScore => ({
  found: 0,
  missed: 0,
  whole: 0,
  texts: 0,
  text: Object.fromEntries(TEXT_FIELDS.map((field) => [field, emptyCounts()])) as FieldsScore['text'],
  aim: { scored: 0, same: 0, given: 0, gold: 0, hit: 0 },
  remarks: [],
});

const emptyCounts = (): TextFieldCounts => ({
  given: 0,
  right: 0,
  exact: 0,
  gold: 0,
  hit: 0,
  wrong: 0,
  invented: 0,
  thin: 0,
  empty: 0,
  doubted: 0,
  doubtedRight: 0,
});

/** Adds to a score how well the fields of one text's figures were read. A label is met by the figure that overlaps it most. */
export function scoreFields(
  score: FieldsScore,
  { id, statistics }: FieldLabels,
  predicted: readonly PredictedStatistic[],
): void {
  const found = matches(statistics, predicted);
  let isWhole = true;
  statistics.forEach((label, at) => {
    const prediction = found.get(at);
    if (!prediction) {
      score.missed += 1;
      isWhole = false;
      score.remarks.push(`${id}\t${label.quote}\tfigure\tmissed`);
      return;
    }
    score.found += 1;
    for (const field of TEXT_FIELDS) {
      const verdict = scoreText(score.text[field], field, label, prediction[field]?.trim() ?? '');
      if (prediction.doubts.includes(field)) {
        score.text[field].doubted += 1;
        if (verdict === null) score.text[field].doubtedRight += 1;
      }
      if (verdict === null) continue;
      isWhole = false;
      const listed = (label[field] ?? []).slice(0, 2).join(' / ');
      score.remarks.push([id, label.quote, field, verdict, prediction[field] ?? '', listed].join('\t'));
    }
    if (!scoreAim(score.aim, label, prediction)) {
      isWhole = false;
      score.remarks.push([id, label.quote, 'aim', 'wrong', prediction.aim, label.aim].join('\t'));
    }
  });
  score.texts += 1;
  if (isWhole) score.whole += 1;
}

type Verdict = 'thin' | 'wrong' | 'invented' | 'empty';

/** @returns what is wrong with the field, null when nothing is */
function scoreText(
  counts: TextFieldCounts,
  field: TextField,
  label: FieldLabel,
  given: string,
): Verdict | null {
  const listed = label[field] ?? [];
  const isWanted = listed.length > 0 && !label.optional?.includes(field);
  if (isWanted) counts.gold += 1;
  if (given === '') {
    if (isWanted) counts.empty += 1;
    return isWanted ? 'empty' : null;
  }
  counts.given += 1;
  const fits = isExact(field, given, listed);
  if (!fits && field === 'subject' && listed.length > 0 && isThin(given, label.quote)) {
    counts.thin += 1;
    return 'thin';
  }
  const isOther = label.not?.some((value) => fold(value) === fold(given)) ?? false;
  if (fits || (!isOther && isRight(field, given, listed))) {
    counts.right += 1;
    if (fits) counts.exact += 1;
    if (isWanted) counts.hit += 1;
    return null;
  }
  counts.wrong += 1;
  if (listed.length > 0) return 'wrong';
  counts.invented += 1;
  return 'invented';
}

function scoreAim(counts: AimCounts, label: FieldLabel, { aim }: PredictedStatistic): boolean {
  if (label.aimOpen) return true;
  counts.scored += 1;
  if (aim === label.aim) counts.same += 1;
  if (aim === 'target') counts.given += 1;
  if (label.aim === 'target') counts.gold += 1;
  if (aim === 'target' && label.aim === 'target') counts.hit += 1;
  return aim === label.aim;
}

function matches(
  labels: readonly FieldLabel[],
  predicted: readonly PredictedStatistic[],
): Map<number, PredictedStatistic> {
  const pairs = labels.flatMap((label, at) =>
    predicted.map((prediction) => ({ at, prediction, share: overlapShare(label, prediction) })),
  );
  const found = new Map<number, PredictedStatistic>();
  const used = new Set<PredictedStatistic>();
  for (const { at, prediction } of pairs.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share))
    if (!found.has(at) && !used.has(prediction)) {
      found.set(at, prediction);
      used.add(prediction);
    }
  return found;
}
