/** An event as Chromium's tracing writes it; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time that the thread itself ran. Other work on the machine adds to `dur`, hardly to this. */
  tdur?: number;
  args?: { data?: { url?: string }; beginData?: { url?: string } };
}

/** What a page's main thread did, in milliseconds of its own running time. */
export interface MainThread {
  total: number;
  /** The longest task in which a script ran. */
  longestScriptTask: number;
}

/** A task of a thread, and what tells that a script ran in it. */
const TASK = 'RunTask';
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.callFunction', 'v8.run']);

const running = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1000;

/**
 * Reads what loading a page cost. The page is to have no script of its own: then every script is the extension's.
 * @throws when the trace holds no such page
 */
export function readMainThread(events: readonly TraceEvent[], url: string): MainThread {
  const parsing = events.find(({ name, args }) => name === 'ParseHTML' && args?.beginData?.url === url);
  if (!parsing) throw new Error(`The trace does not show how ${url} was loaded.`);
  const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === parsing.pid && tid === parsing.tid);
  const tasks = own.filter(({ name }) => name === TASK).sort((a, b) => a.ts - b.ts);
  const scripts = own
    .filter(({ name }) => SCRIPT.has(name))
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  let at = 0;
  let longestScriptTask = 0;
  let total = 0;
  for (const task of tasks) {
    total += running(task);
    while (at < scripts.length && scripts[at]! < task.ts) at += 1;
    const hasScript = at < scripts.length && scripts[at]! < task.ts + (task.dur ?? 0);
    if (hasScript) longestScriptTask = Math.max(longestScriptTask, running(task));
  }
  return { total, longestScriptTask };
}

/** How long evaluating a script took in a thread of its own, in milliseconds: compiling it and running its top level. */
export function readEvaluation(events: readonly TraceEvent[], file: string): number {
  return running(findEvaluation(events, file));
}

/** Milliseconds from the start of evaluating a script to a mark that the page set by `performance.mark`. */
export function readDelay(events: readonly TraceEvent[], file: string, mark: string): number {
  const reached = events.find(({ name }) => name === mark);
  if (!reached) throw new Error(`The trace does not show ${mark}.`);
  return (reached.ts - findEvaluation(events, file).ts) / 1000;
}

function findEvaluation(events: readonly TraceEvent[], file: string): TraceEvent {
  const found = events.find(
    ({ name, args }) =>
      name === 'EvaluateScript' &&
      args?.data?.url?.startsWith('chrome-extension://') &&
      args.data.url.endsWith(`/${file}`),
  );
  if (!found) throw new Error(`The trace does not show ${file}.`);
  return found;
}
