import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import { Fault, toFault } from '@/utils/model/fault.ts';
import type { browser } from '@/utils/platform/browser.ts';
import { checkToPanel } from '@/utils/platform/panel/check.ts';
import {
  type LookedAtRow,
  type MarkRow,
  type PanelCommand,
  PROTOCOL,
  type RowsChange,
  type Standing,
  type SuggestionRow,
  type ToPage,
  type ToPanel,
} from '@/utils/platform/panel/protocol.ts';

export type Port = ReturnType<typeof browser.tabs.connect>;

/**
 * How the panel stands to the page beside it: it is told all that changes; it asks whether anybody is there; nobody is;
 * or a reader of another version is, with which it cannot speak.
 */
export type Status = 'live' | 'dialling' | 'no-page' | 'outdated';

/** Milliseconds that a page may take to do what it is asked, or to greet. */
const PATIENCE = 5_000;

/** Milliseconds after which a page is dialled again whose port closed: it may just be coming back. */
const PAUSE = 300;

interface Asked {
  does: PanelCommand['does'];
  resolve: () => void;
  reject: (fault: Fault) => void;
  timer: ReturnType<typeof setTimeout>;
}

/** Whether what was asked is to look at something. */
const turns = ({ does }: Asked): boolean => does === 'look' || does === 'show';

type Rows<Row> = ReadonlyMap<string, Row>;

const byId = <Row extends { id: string }>(rows: readonly Row[]): Rows<Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** @returns the very rows that were there where nothing changed */
function changed<Row extends { id: string }>(rows: Rows<Row>, { put, gone }: RowsChange<Row>): Rows<Row> {
  if (put.length === 0 && gone.length === 0) return rows;
  const next = new Map(rows);
  for (const id of gone) next.delete(id);
  for (const row of put) next.set(row.id, row);
  return next;
}

/** The panel's end of the port: what it knows of the page beside it, and what it may have done there. */
export class PageLink {
  readonly #dial: (tabId: number) => Port;
  readonly #status = signal<Status>('dialling');
  readonly #standing = signal<Standing | null>(null);
  readonly #marks = signal<Rows<MarkRow>>(new Map());
  readonly #suggestions = signal<Rows<SuggestionRow>>(new Map());
  readonly #lookedAt = signal<LookedAtRow | null>(null);
  readonly #tabId = signal<number | null>(null);
  readonly #asked = new Map<number, Asked>();
  #port: Port | null = null;
  /** The number of the last message that was taken; null while everything is waited for. */
  #n: number | null = null;
  #seq = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly status: ReadonlySignal<Status> = this.#status;
  /** Null while no page has said anything. */
  readonly standing: ReadonlySignal<Standing | null> = this.#standing;
  readonly marks: ReadonlySignal<Rows<MarkRow>> = this.#marks;
  readonly suggestions: ReadonlySignal<Rows<SuggestionRow>> = this.#suggestions;
  /** What is looked at, on the page and here: what the reviewer turned to here stands until the page has followed. */
  readonly lookedAt: ReadonlySignal<LookedAtRow | null> = this.#lookedAt;
  /** The tab that is followed. */
  readonly tabId: ReadonlySignal<number | null> = this.#tabId;

  /** @param dial opens a port to the reader in a tab */
  constructor(dial: (tabId: number) => Port, signal: AbortSignal) {
    this.#dial = dial;
    signal.addEventListener('abort', () => this.#hangUp());
  }

  /** Dials the page in a tab: at first, when another tab comes up, and whenever a reader says that it is there. */
  follow(tabId: number): void {
    if (tabId !== this.#tabId.value) this.#forget();
    this.#tabId.value = tabId;
    this.#call(tabId);
  }

  /**
   * Has something done on the page. Never kept for later: a late deletion is worse than a refusal.
   * @throws Fault what the page refuses with; `unreachable` where there is none, `timeout` where it is silent
   */
  run(command: PanelCommand): Promise<void> {
    if (command.does === 'look') this.#lookedAt.value = command.at;
    if (command.does === 'show') this.#lookedAt.value = { list: 'findings', id: command.id };
    if (this.#status.value !== 'live') return Promise.reject(new Fault('unreachable'));
    const seq = ++this.#seq;
    return new Promise((resolve, reject) => {
      const give = () => {
        this.#answer(seq, new Fault('timeout'));
        if (this.#tabId.value !== null) this.#call(this.#tabId.value);
      };
      this.#asked.set(seq, { does: command.does, resolve, reject, timer: setTimeout(give, PATIENCE) });
      this.#post({ type: 'run', seq, command });
    });
  }

  #call(tabId: number): void {
    this.#hangUp();
    this.#status.value = 'dialling';
    let port: Port;
    try {
      port = this.#dial(tabId);
    } catch {
      // There is no such tab.
      this.#lose();
      return;
    }
    this.#port = port;
    port.onMessage.addListener((message: unknown) => {
      if (this.#port === port) this.#hear(message);
    });
    port.onDisconnect.addListener(() => {
      if (this.#port !== port) return;
      const wasLive = this.#n !== null;
      this.#hangUp();
      if (!wasLive) return this.#lose();
      this.#status.value = 'dialling';
      this.#timer = setTimeout(() => this.#call(tabId), PAUSE);
    });
    this.#timer = setTimeout(() => this.#lose(), PATIENCE);
  }

  #hear(message: unknown): void {
    let said: ToPanel;
    try {
      said = checkToPanel(message);
    } catch {
      // A greeting that is none comes from another version; anything else may have been lost on the way.
      if ((message as { type?: unknown } | null)?.type === 'hello') this.#refuse();
      else this.#askAgain();
      return;
    }
    if (said.type === 'answer') this.#answer(said.to, said.fault && new Fault(said.fault));
    else if (said.type === 'hello') this.#greet(said);
    else if (this.#n !== null) this.#change(said);
  }

  #greet(said: Extract<ToPanel, { type: 'hello' }>): void {
    if (said.protocol !== PROTOCOL) {
      this.#refuse();
      return;
    }
    clearTimeout(this.#timer);
    batch(() => {
      this.#status.value = 'live';
      this.#n = said.n;
      this.#take(said.standing);
      this.#marks.value = byId(said.marks);
      this.#suggestions.value = byId(said.suggestions);
    });
  }

  #change(said: Extract<ToPanel, { type: 'change' }>): void {
    if (said.n !== this.#n! + 1) {
      this.#askAgain();
      return;
    }
    batch(() => {
      this.#n = said.n;
      this.#take(said.standing);
      this.#marks.value = changed(this.#marks.value, said.marks);
      this.#suggestions.value = changed(this.#suggestions.value, said.suggestions);
    });
  }

  #take(standing: Standing): void {
    this.#standing.value = standing;
    // What the page says now it may have said before it heard where the reviewer turned to here.
    if ([...this.#asked.values()].some(turns)) return;
    const { list, id } = standing.lookedAt ?? {};
    const now = this.#lookedAt.value;
    if (now?.list !== list || now?.id !== id) this.#lookedAt.value = standing.lookedAt;
  }

  #askAgain(): void {
    this.#n = null;
    this.#post({ type: 'again' });
  }

  #post(message: ToPage): void {
    try {
      this.#port?.postMessage(message);
    } catch (error) {
      if (message.type === 'run') this.#answer(message.seq, toFault(error, 'unreachable'));
    }
  }

  #answer(seq: number, fault: Fault | null): void {
    const asked = this.#asked.get(seq);
    if (!asked) return;
    clearTimeout(asked.timer);
    this.#asked.delete(seq);
    // The page stayed where it was.
    if (fault && turns(asked) && this.#standing.value) this.#take(this.#standing.value);
    if (fault) asked.reject(fault);
    else asked.resolve();
  }

  /** Ends the port, with what was asked through it. */
  #hangUp(): void {
    clearTimeout(this.#timer);
    const port = this.#port;
    this.#port = null;
    this.#n = null;
    port?.disconnect();
    for (const seq of [...this.#asked.keys()]) this.#answer(seq, new Fault('unreachable'));
  }

  /** Nobody is there: what the page said is no more to be shown as if it were. */
  #lose(): void {
    this.#hangUp();
    batch(() => {
      this.#forget();
      this.#status.value = 'no-page';
    });
  }

  #refuse(): void {
    this.#lose();
    this.#status.value = 'outdated';
  }

  #forget(): void {
    batch(() => {
      this.#standing.value = null;
      this.#marks.value = new Map();
      this.#suggestions.value = new Map();
      this.#lookedAt.value = null;
    });
  }
}
