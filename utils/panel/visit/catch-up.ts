import type { Membership, Roster } from '../model.ts';
import { placeOf } from '../names.ts';
import { readingOf, writtenBy } from '../readings.ts';
import { keyOfSignature } from '../signing.ts';
import type {
  ArrivedChange,
  Bookmark,
  ChangeSource,
  Logged,
  LoggedHead,
  Numbers,
  PanelLog,
  Reading,
  ReadingName,
  RefusedChange,
} from '../visit-model.ts';
import { check, whoOf } from './check.ts';
import { withHeads } from './numbers.ts';

/** Milliseconds after which ids are compared though the counts agree: two errors might hide each other. */
const COMPARED_ANEW = 24 * 60 * 60 * 1000;

/** What visits of one device share. */
export interface Visiting {
  membership: Membership;
  log: PanelLog;
  source: ChangeSource;
  /** Of the time here, in milliseconds. */
  now: () => number;
  /** The newest roster; goes on as newer ones come. */
  roster: Roster | null;
}

/** What a reading brought. */
export interface CaughtUp {
  arrived: number;
  refused: RefusedChange[];
  /** Of what arrived, what this device’s own key signed: it was not made here. */
  ofOwnKey: number;
  /** All ids that stand in the log, when all were compared; null when only what is new was read. */
  ids: Set<string> | null;
  /** Ids that are new since the last time. */
  fresh: Set<string>;
  seen: Record<string, Numbers>;
  /** ISO time at the server. */
  at: string;
}

/**
 * Brings a reading up to date: what came since the last time, if the log is still the one that was read then; otherwise ids are
 * compared, and what is missing here is fetched.
 */
export async function catchUp(visiting: Visiting, name: ReadingName): Promise<CaughtUp> {
  const { membership, log, source, now } = visiting;
  const reading = readingOf(membership, name);
  const kept = await source.bookmark(name);
  const bookmark = kept && kept.count > 0 ? kept : null;
  const { all, since, at } = await log.count(reading, bookmark?.seq ?? 1);
  const caughtUp: CaughtUp = {
    arrived: 0,
    refused: [],
    ofOwnKey: 0,
    ids: bookmark ? null : new Set(),
    fresh: new Set(),
    seen: bookmark?.seen ?? {},
    at,
  };
  if (!bookmark) await readOn(visiting, reading, caughtUp, nothingRead(now()));
  else {
    const isSame = !isOlder(bookmark, now()) && all - since === bookmark.count - 1;
    if (!isSame || !(await readOn(visiting, reading, caughtUp, bookmark)))
      await compare(visiting, reading, caughtUp);
  }
  return caughtUp;
}

const isOlder = ({ comparedAt }: Bookmark, now: number): boolean =>
  Math.abs(now - Date.parse(comparedAt)) > COMPARED_ANEW;

const nothingRead = (now: number): Bookmark => ({
  seq: 0,
  id: '',
  count: 0,
  comparedAt: new Date(now).toISOString(),
  seen: {},
});

/**
 * Reads all that stands behind a bookmark, and moves it. The bookmarked message is read again.
 * @returns false, and reads nothing, when another one stands in its place: this is another log
 */
async function readOn(
  visiting: Visiting,
  reading: Reading,
  caughtUp: CaughtUp,
  from: Bookmark,
): Promise<boolean> {
  let bookmark = from;
  let isFirst = from.seq > 0;
  for await (const portion of visiting.log.read(reading, Math.max(1, from.seq))) {
    const [first] = portion;
    if (isFirst && (first?.seq !== from.seq || first.id !== from.id)) return false;
    const messages = isFirst ? portion.slice(1) : portion;
    isFirst = false;
    if (messages.length === 0) continue;
    bookmark = movedOn(visiting.membership.panel, bookmark, messages);
    for (const { id } of messages) caughtUp.ids?.add(id);
    await take(visiting, reading.name, caughtUp, messages, bookmark);
  }
  caughtUp.seen = bookmark.seen;
  return !isFirst;
}

function movedOn(panel: string, bookmark: Bookmark, heads: readonly LoggedHead[]): Bookmark {
  const last = heads.at(-1);
  if (!last) return bookmark;
  const seen = withHeads(bookmark.seen, heads, (subject) => whoOf(placeOf(panel, subject)));
  return { ...bookmark, seq: last.seq, id: last.id, count: bookmark.count + heads.length, seen };
}

/** Compares all ids, and fetches what is missing here. */
async function compare(visiting: Visiting, reading: Reading, caughtUp: CaughtUp): Promise<void> {
  const { membership, log, source, now } = visiting;
  const ids = new Set<string>();
  let bookmark = nothingRead(now());
  let firstMissing: number | null = null;
  for await (const heads of log.heads(reading, 1)) {
    bookmark = movedOn(membership.panel, bookmark, heads);
    const known = await source.known(heads.map(({ id }) => id));
    firstMissing ??= heads.find(({ id }) => !known.has(id))?.seq ?? null;
    for (const { id } of heads) ids.add(id);
  }
  caughtUp.ids = ids;
  caughtUp.seen = bookmark.seen;
  if (firstMissing !== null)
    for await (const messages of log.read(reading, firstMissing)) {
      const old = messages.filter(({ seq }) => seq <= bookmark.seq);
      await take(visiting, reading.name, caughtUp, old, null);
      // What came meanwhile is read from the bookmark on, next time.
      if (old.length < messages.length) break;
    }
  await take(visiting, reading.name, caughtUp, [], bookmark);
}

/** Checks messages and hands them to the store, those first that say whose keys count. */
async function take(
  visiting: Visiting,
  name: ReadingName,
  caughtUp: CaughtUp,
  messages: readonly Logged[],
  bookmark: Bookmark | null,
): Promise<void> {
  const { membership, source } = visiting;
  const known = await source.known(messages.map(({ id }) => id));
  const refused: RefusedChange[] = [];
  const arrived = new Map<string, ArrivedChange>();
  const isRoster = ({ subject }: { subject: string }) =>
    placeOf(membership.panel, subject)?.table === 'roster';
  let newest: Roster | null = null;
  for (const message of messages.filter(isRoster)) {
    const checked = await check(membership, visiting.roster, message);
    if ('refused' in checked) refused.push(checked.refused);
    else if ('roster' in checked && checked.roster.edition > (visiting.roster?.edition ?? 0))
      newest = visiting.roster = checked.roster;
  }
  for (const { id } of messages) caughtUp.fresh.add(id);
  const unknown = messages.filter((message) => !isRoster(message) && !known.has(message.id));
  // A release is a copy that the server made at another time.
  const asMade = name === 'released' ? unknown.map((message) => ({ ...message, at: null })) : unknown;
  for (const checked of await Promise.all(asMade.map((one) => check(membership, visiting.roster, one)))) {
    if ('refused' in checked) refused.push(checked.refused);
    else if ('arrived' in checked) arrived.set(checked.arrived.change.id, checked.arrived);
  }
  // A release and a file hold copies.
  if (name === ownReading(visiting)) {
    const isOfOwnKey = ({ id, signature }: Logged) =>
      arrived.has(id) && keyOfSignature(signature) === membership.publicKey;
    caughtUp.ofOwnKey += unknown.filter(isOfOwnKey).length;
  }
  const portion = { reading: name, arrived: [...arrived.values()], refused, bookmark, roster: newest };
  const unsound = await source.apply(portion);
  caughtUp.arrived += portion.arrived.length - unsound.length;
  caughtUp.refused.push(...refused, ...unsound);
}

/** The reading in which a device finds its own changes again. */
export const ownReading = ({ membership }: Pick<Visiting, 'membership'>): ReadingName =>
  writtenBy(membership);
