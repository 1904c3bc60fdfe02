import { effect } from '@preact/signals-core';
import { toFault } from '@/utils/model/fault.ts';
import type { browser } from '@/utils/platform/browser.ts';
import {
  DONE_NAMES,
  type Done,
  isToPage,
  type LookedAtRow,
  PROTOCOL,
  type RowsChange,
  type Standing,
  type ToPage,
  type ToPanel,
} from '@/utils/platform/panel/protocol.ts';
import type { Session } from '../session.ts';
import { doForPanel } from './deeds.ts';
import { Rows } from './rows.ts';

export type Port = ReturnType<typeof browser.tabs.connect>;

/** Milliseconds between two changes told: a frame. */
const FRAME = 16;

function lookedAt({ focus }: Session): LookedAtRow | null {
  const current = focus.current.value;
  if (current?.type === 'mark') return { list: 'marks', id: current.id };
  if (current?.type === 'finding') return { list: 'findings', id: current.id };
  return current?.type === 'suggestion' ? { list: 'suggestions', id: current.fingerprint } : null;
}

/** What was done last, as long as its undo is offered. */
function doneLast({ announcements }: Session): Done | null {
  const line = announcements.lines.value.findLast(({ offer }) => offer?.does === 'undo');
  const says = DONE_NAMES.find((name) => name === line?.message.says);
  if (!line || !says) return null;
  return { says, count: 'count' in line.message ? line.message.count : 1 };
}

function standingOf(session: Session): Standing {
  const { history, ledger, marks, page } = session;
  const current = page.current.value;
  const article = page.article.value;
  return {
    head:
      current && article
        ? {
            articleId: article.id,
            title: article.title,
            url: current.address,
            hash: current.hash('article'),
          }
        : null,
    hasAllMarks: marks.hasAll.value,
    lookedAt: lookedAt(session),
    done: doneLast(session),
    undoableAt: history.undoable.value?.at ?? null,
    redoableAt: history.redoable.value?.at ?? null,
    unsaved: ledger.failed.size,
  };
}

/** What a list told last, to tell only what changed since. */
class Told<Row extends { id: string }> {
  #rows = new Map<string, Row>();

  /** Takes all rows for told. */
  start(rows: readonly Row[]): readonly Row[] {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    return rows;
  }

  change(rows: readonly Row[]): RowsChange<Row> {
    const before = this.#rows;
    const put = rows.filter((row) => {
      const known = before.get(row.id);
      return known !== row && JSON.stringify(known) !== JSON.stringify(row);
    });
    this.start(rows);
    return { put, gone: [...before.keys()].filter((id) => !this.#rows.has(id)) };
  }
}

const isNothing = ({ put, gone }: RowsChange<unknown>) => put.length === 0 && gone.length === 0;

/**
 * Tells a panel of the page, and does what it asks, until its port or the reader ends: a part of the reader that comes when a
 * panel dials (door.ts).
 */
export function servePanel(port: Port, session: Session, signal: AbortSignal): void {
  const rows = new Rows(session);
  const marks = new Told<ReturnType<Rows['marks']>[number]>();
  const suggestions = new Told<ReturnType<Rows['suggestions']>[number]>();
  let standing = '';
  let n = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};

  const end = () => {
    clearTimeout(timer);
    stop();
    signal.removeEventListener('abort', hangUp);
  };
  const hangUp = () => {
    end();
    port.disconnect();
  };
  const post = (message: ToPanel) => {
    try {
      port.postMessage(message);
    } catch {
      // Closed, and nobody was told.
      end();
    }
  };
  const tellAll = () => {
    const now = standingOf(session);
    standing = JSON.stringify(now);
    n += 1;
    post({
      type: 'hello',
      protocol: PROTOCOL,
      n,
      standing: now,
      marks: marks.start(rows.marks()),
      suggestions: suggestions.start(rows.suggestions()),
    });
  };
  const tellChange = () => {
    timer = undefined;
    const now = standingOf(session);
    const change = {
      standing: now,
      marks: marks.change(rows.marks()),
      suggestions: suggestions.change(rows.suggestions()),
    };
    if (JSON.stringify(now) === standing && isNothing(change.marks) && isNothing(change.suggestions)) return;
    standing = JSON.stringify(now);
    n += 1;
    post({ type: 'change', n, ...change });
  };
  const answer = (message: ToPage) => {
    if (message.type === 'again') return tellAll();
    let fault = null;
    try {
      doForPanel(session, message.command);
    } catch (error) {
      fault = toFault(error, 'invalid').code;
    }
    // Which step is the next one, here or at the desk, depends on this one: that is told before the answer, not a frame later.
    const isReplay = message.command.does === 'undo' || message.command.does === 'redo';
    if (isReplay && timer !== undefined) {
      clearTimeout(timer);
      tellChange();
    }
    post({ type: 'answer', to: message.seq, fault });
  };

  port.onMessage.addListener((message: unknown) => {
    if (isToPage(message)) answer(message);
  });
  port.onDisconnect.addListener(end);
  signal.addEventListener('abort', hangUp);
  tellAll();
  stop = effect(() => {
    // Whatever of this changes is told.
    standingOf(session);
    void [session.page.snapshots.value, session.marks.all.value];
    void [session.suggestions.open.value, session.focus.seen.value];
    timer ??= setTimeout(tellChange, FRAME);
  });
}
