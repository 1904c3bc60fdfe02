import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Message, Remedy } from './message.ts';

/** Milliseconds a message stays that asks for nothing, and one that offers an undo. */
const READING_TIME = 4_000;
const UNDO_TIME = 10_000;

/** How many messages are on screen at once: more would be read by nobody and stand over the article. */
const MOST = 2;

/** What the message about unsaved marks is called: it stands before every other one. */
export const UNSAVED = 'unsaved';

/** The one thing to do about a message; to take steps of history back is a command, as they outlive the message. */
export type Offer =
  | { does: Exclude<Remedy, 'undo'>; run: () => void }
  | { does: 'undo'; steps: readonly string[] };

/** A message to the reviewer. */
export interface Announcement {
  /** What it is about. */
  id: string;
  message: Message;
  /** A failure stays until it is dealt with; anything else leaves by itself. */
  isFailure: boolean;
  offer: Offer | null;
}

/** Of what a line counts that goes on. */
type Done = 'accepted' | 'deleted' | 'rejected';

interface Manner {
  offer?: Offer | null;
  isFailure?: boolean;
  /** What it is about, where that is not the message itself. */
  about?: string;
}

/** What is said to the reviewer. */
export class Announcements {
  readonly #lines = signal<readonly Announcement[]>([]);

  /** All that is said and was not dealt with, oldest first. */
  readonly lines: ReadonlySignal<readonly Announcement[]> = this.#lines;

  /** What is on screen: what is not saved, then the newest. The others come when these have left. */
  readonly visible: ReadonlySignal<readonly Announcement[]> = computed(() => {
    const first = this.#lines.value.filter(({ id }) => id === UNSAVED);
    const others = this.#lines.value.filter(({ id }) => id !== UNSAVED);
    return [...others.slice(first.length - MOST), ...first];
  });

  /**
   * Tells the reviewer something; it leaves by itself unless it is a failure. A message takes the place of the last one
   * about the same.
   * @returns the message's id
   */
  tell(message: Message, { offer = null, isFailure = false, about }: Manner = {}): string {
    const id = about ?? JSON.stringify(message);
    this.#put({ id, message, offer, isFailure });
    return id;
  }

  /**
   * Tells of something that was done, in one line with what was done of it before as long as that line is there:
   * “Đã chấp nhận 20 gợi ý”. Its undo takes back all that the line tells.
   * @param count how many more it is now
   * @param step that takes these back
   */
  tellMore(says: Done, count: number, step: string): void {
    const last = this.#lines.value.find(({ id }) => id === says);
    const before = last && 'count' in last.message ? last.message.count : 0;
    const steps = [...(last?.offer?.does === 'undo' ? last.offer.steps : []), step];
    const message = { says, count: before + count };
    this.#put({ id: says, message, offer: { does: 'undo', steps }, isFailure: false });
  }

  dismiss(id: string): void {
    this.#lines.value = this.#lines.value.filter((line) => line.id !== id);
  }

  /** A step was taken back: a line that offers this, and no more, has nothing to say. */
  withdraw(step: string): void {
    const isOver = ({ offer }: Announcement) => offer?.does === 'undo' && offer.steps.includes(step);
    this.#lines.value = this.#lines.value.filter((line) => !isOver(line));
  }

  /** Whether a message is there still: the reviewer may have dealt with it. */
  has(id: string): boolean {
    return this.#lines.value.some((line) => line.id === id);
  }

  #put(line: Announcement): void {
    this.#lines.value = [...this.#lines.value.filter(({ id }) => id !== line.id), line];
    if (line.isFailure) return;
    const leave = () => {
      this.#lines.value = this.#lines.value.filter((other) => other !== line);
    };
    setTimeout(leave, line.offer ? UNDO_TIME : READING_TIME);
  }
}
