import { effect } from '@preact/signals-core';
import type { FaultCode } from '@/utils/model/fault.ts';
import { createTexts } from '@/utils/platform/texts.ts';
import { lastWords, type Session } from '@/utils/reading/index.ts';
import type { Host } from './host.ts';

/** Why what is drawn over a page does not come: the other faults are not of this. */
const FAULTS: readonly FaultCode[] = ['timeout', 'unreachable'];

const GONE = ['gone.nothingUnsaved', 'gone.unsaved'];
const LANGUAGE = 'app.language';

/** Milliseconds after which they are read in any case. */
const LATEST = 1_000;

const STYLE = `position: fixed; inset: auto auto 16px 16px; max-width: 440px; margin: 0; padding: 8px 12px;
  border: 1px solid; border-radius: 6px; background: Canvas; color: CanvasText; color-scheme: light dark;
  font: 14px/20px system-ui, sans-serif;`;

/**
 * The few words that the reader has at hand while nothing can be drawn over the page (over-page-door.ts): that the
 * extension is gone, or does not answer.
 */
export class PlainWords {
  readonly #texts = createTexts([LANGUAGE, ...GONE, ...FAULTS.map((code) => `fault.${code}`)]);
  #said: FaultCode | null = null;
  #end = () => {};

  constructor() {
    // An extension that is gone answers nothing. Not at once: Chromium fetches its texts while the page waits.
    requestIdleCallback(() => this.#texts.t(LANGUAGE), { timeout: LATEST });
  }

  /** Says why nothing can be drawn, until it can. */
  say(code: FaultCode, host: Host, session: Session): void {
    if (code === this.#said) return;
    this.end();
    this.#said = code;
    host.element.lang = this.#texts.t(LANGUAGE);
    const element = document.createElement('p');
    element.style.cssText = STYLE;
    element.setAttribute('role', 'alert');
    element.dataset.testid = 'toast';
    host.root.append(element);
    const stop = effect(() => {
      element.textContent = session.connection.isGone.value ? this.#gone(session) : this.#fault(code);
      element.hidden = element.textContent === '';
    });
    this.#end = () => {
      stop();
      element.remove();
    };
  }

  end(): void {
    this.#end();
    this.#said = null;
    this.#end = () => {};
  }

  #gone({ ledger, drafts }: Session): string {
    const { message } = lastWords(ledger, drafts);
    const count = 'count' in message ? message.count : 0;
    return count > 0 ? this.#texts.t('gone.unsaved', count) : this.#texts.t('gone.nothingUnsaved');
  }

  /** Nothing while another reader may come and take over. */
  #fault(code: FaultCode): string {
    if (code === 'disconnected') return '';
    return this.#texts.t(`fault.${FAULTS.includes(code) ? code : 'unreachable'}`);
  }
}
