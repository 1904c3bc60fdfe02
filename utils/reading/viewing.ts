import { type ReadonlySignal, signal } from '@preact/signals-core';

/** What the reviewer has on show: the marks on the page, the cheat sheet of keys. */
export class Viewing {
  readonly #areMarksHidden = signal(false);
  readonly #isHelpOpen = signal(false);

  /** Whether the page is seen as it is, without marks and suggestions. */
  readonly areMarksHidden: ReadonlySignal<boolean> = this.#areMarksHidden;
  readonly isHelpOpen: ReadonlySignal<boolean> = this.#isHelpOpen;

  toggleMarks(): void {
    this.#areMarksHidden.value = !this.#areMarksHidden.value;
  }

  openHelp(): void {
    this.#isHelpOpen.value = true;
  }

  closeHelp(): void {
    this.#isHelpOpen.value = false;
  }
}
