/** What the store may hold of one thing: the form that was confirmed last, and what was tried since. */
interface Known {
  sure: string;
  tried: { form: string; by: string }[];
}

/** Forms of things by their names. What is not named is not there. */
export type Forms = ReadonlyMap<string, string>;

/** Whose attempts are confirmed by nobody any more. */
const CUT_OFF = '';

/** A thing that is not there. */
export const GONE = 'gone';

/**
 * What a reviewer may rely on. A form that was tried may be in the store or not; once the UI has confirmed it, it must be
 * there. Things are marks, entries with their reviews, and what came from files; a form is all that is known of one.
 */
export class Model {
  readonly #known = new Map<string, Known>();

  /** The newest form of a thing, as the reviewer sees it. */
  form(name: string): string {
    const known = this.#known.get(name);
    return known?.tried.at(-1)?.form ?? known?.sure ?? GONE;
  }

  /** The names of things that begin so and are there. */
  names(prefix: string): string[] {
    return [...this.#known.keys()].filter((name) => name.startsWith(prefix) && this.form(name) !== GONE);
  }

  /** The reviewer has begun to give a thing another form. @param by where, as it is settled */
  try(name: string, form: string, by: string): void {
    const known = this.#known.get(name) ?? { sure: GONE, tried: [] };
    known.tried.push({ form, by });
    this.#known.set(name, known);
  }

  /** Whose attempts at a thing are not settled. */
  triedBy(name: string): Set<string> {
    return new Set(this.#known.get(name)?.tried.map(({ by }) => by));
  }

  /** All that was tried there was confirmed by the UI. */
  confirm(by: string): void {
    for (const known of this.#known.values()) {
      const last = known.tried.at(-1);
      if (!last || known.tried.some((one) => one.by !== by)) continue;
      known.sure = last.form;
      known.tried = [];
    }
  }

  /** Where it was tried went away before anything was confirmed: what became of it is open until the store is looked at. */
  cutOff(by?: string): void {
    for (const { tried } of this.#known.values())
      for (const one of tried) if (by === undefined || one.by === by) one.by = CUT_OFF;
  }

  /** Every form that a thing may have in the store. */
  possible(name: string): string[] {
    const { sure, tried } = this.#known.get(name) ?? { sure: GONE, tried: [] };
    return [sure, ...tried.map(({ form }) => form)];
  }

  /** What was confirmed of a thing. */
  sure(name: string): string {
    return this.#known.get(name)?.sure ?? GONE;
  }

  /** From here on what the store holds counts: the reviewer has seen it. */
  adopt(stored: Forms): void {
    for (const name of new Set([...this.#known.keys(), ...stored.keys()]))
      this.#known.set(name, { sure: stored.get(name) ?? GONE, tried: [] });
  }

  /** All names that were ever spoken of. */
  all(): string[] {
    return [...this.#known.keys()];
  }
}
