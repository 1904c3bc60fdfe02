import type { AnchorStatus } from '../../../utils/model/records.ts';
import { type Letter, type Paragraph, textOf } from './letters.ts';
import type { Mark } from './marks.ts';
import type { Mutated } from './mutations/index.ts';

export const OUTCOMES = ['right', 'silent', 'wrong', 'lost', 'rightlyNotFound', 'statusWrong'] as const;
/**
 * `right` place and status; `silent` right place, but nothing said of a change; `wrong` drawn on other text; `lost`
 * there, but not drawn; `rightlyNotFound` gone, and not drawn; `statusWrong` right place, another wrong status.
 */
export type Outcome = (typeof OUTCOMES)[number];

/** What is true of a mark after a mutation. */
interface Truth {
  /** Share of its letters that are still on the page. */
  present: number;
  edited: boolean;
  /** A figure of it says something else. */
  figureChanged: boolean;
  accepted: readonly AnchorStatus[];
}

/** The nearest words whose change may make a statistic `changed`, in letters. */
const BESIDE = 24;

export class Judge {
  #now: Map<number, Letter>;
  #original: Paragraph[];
  #moved: Set<number>;
  #mustTell: Set<number>;
  #alsoRight: readonly AnchorStatus[];
  #mayBeGone: boolean;

  constructor(original: Paragraph[], mutated: Mutated) {
    this.#original = original;
    this.#now = new Map(mutated.paragraphs.flat().map((letter) => [letter.id, letter]));
    this.#moved = mutated.moved;
    this.#mustTell = mutated.mustTell;
    this.#alsoRight = mutated.alsoRight;
    this.#mayBeGone = mutated.mayBeGone;
  }

  truthOf(mark: Mark): Truth {
    const letters = mark.ids.map((id) => this.#now.get(id));
    const kept = letters.filter((letter) => letter !== undefined);
    const edited = kept.length < letters.length || kept.some((letter) => letter.edited);
    const figureChanged = kept.some((letter) => letter.edited && /\p{N}/u.test(letter.text));
    const place: AnchorStatus = mark.ids.some((id) => this.#moved.has(id)) ? 'moved' : 'exact';
    const seen = { present: kept.length / letters.length, edited, figureChanged };
    const accepted: AnchorStatus[] = edited ? ['changed'] : [place];
    if (!edited && mark.kind === 'statistic') {
      if (mark.ids.some((id) => this.#mustTell.has(id)))
        return { ...seen, figureChanged: true, accepted: ['changed'] };
      if (this.#editedBeside(mark)) accepted.push('changed');
    }
    if (!edited) accepted.push(...this.#alsoRight);
    return { ...seen, accepted };
  }

  #editedBeside({ paragraph, from, to }: Mark): boolean {
    const letters = this.#original[paragraph]!;
    const sentence = textOf(letters.slice(0, from)).search(/(?<=[.!?…]\s)[^.!?…]*$/u);
    // A sentence that opens with another time tells of another figure.
    const opening = letters.slice(Math.max(0, sentence), from).filter(({ text }) => /\p{N}/u.test(text));
    if (opening.some(({ id }) => this.#now.get(id)?.edited ?? true)) return true;
    return [...letters.slice(Math.max(0, from - BESIDE), from), ...letters.slice(to, to + BESIDE)].some(
      ({ id, text }) => text.trim() !== '' && (this.#now.get(id)?.edited ?? true),
    );
  }

  /** @param drawn the letters that the tool shows for the mark, none where it says it is not there */
  outcome(mark: Mark, drawn: readonly Letter[], status: AnchorStatus | null): Outcome {
    const truth = this.truthOf(mark);
    if (drawn.length === 0) return this.#mayBeGone ? 'rightlyNotFound' : notDrawn(truth);
    if (truth.present === 0 || !isPlace(mark, drawn, truth)) return 'wrong';
    if (status === null) return truth.figureChanged ? 'silent' : 'right';
    if (truth.accepted.includes(status)) return 'right';
    if (truth.figureChanged) return 'silent';
    // Typed in between: the words are no longer those of the mark.
    if (status === 'changed' && drawn.some(({ id }) => id < 0)) return 'right';
    // What was typed into a word that the mark cuts may leave the mark's own part as it was.
    if (status !== 'changed' && textOf(drawn) === mark.text) return 'right';
    return truth.edited ? 'silent' : 'statusWrong';
  }
}

/** With so little of it left, a mark may be shown as changed or given up. */
const MOSTLY_GONE = 0.6;

function notDrawn(truth: Truth): Outcome {
  return truth.present <= MOSTLY_GONE ? 'rightlyNotFound' : 'lost';
}

/** An unedited mark must be met letter for letter, an edited one for the most part. */
function isPlace(mark: Mark, drawn: readonly Letter[], truth: Truth): boolean {
  const shown = new Set(drawn.map((letter) => letter.id));
  const shared = mark.ids.filter((id) => shown.has(id)).length;
  const own = [...shown].filter((id) => id >= 0).length;
  // What was typed in between, a footnote's number, belongs to no letter of the mark.
  if (!truth.edited) return shared === mark.ids.length && own === mark.ids.length;
  const there = mark.ids.length * truth.present;
  return shared >= 0.6 * there && shared >= 0.6 * own;
}
