import {
  editOf,
  followed,
  type History,
  join,
  keyOf,
  type MergedTable,
  type MergeRecord,
  merge,
  nextStamp,
  type RecordChange,
  recordOf,
  writtenOf,
} from '@/utils/merge/index.ts';
import type { Annotation } from '@/utils/model/records.ts';
import { anEntry } from '../../sample/desk.ts';
import { anAnnotation, anArticle, aRejection } from '../../sample/records.ts';

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Row = Record<string, unknown>;
type Random = () => number;

const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)]!;

/** One person's computer, which stores what it knows as the product does: a row, and what stands beside it. */
interface Device {
  name: string;
  /** Milliseconds that its clock is wrong by. */
  skew: number;
  clock: string | null;
  row: Row | undefined;
  history: History | undefined;
}

const REVIEW = {
  entryId: 'entry-1',
  reviewer: '',
  decision: { verdict: null, reason: '' },
  remark: '',
  scores: {},
  overrules: {},
  opened: [],
  stamps: {},
};

/** What a person may do to a record of each table. */
const TABLES: Partial<Record<MergedTable, { made: Row; edits: ((row: Row, random: Random) => Row)[] }>> = {
  annotations: {
    made: anAnnotation() as unknown as Row,
    edits: [
      (row, random) => ({ ...row, note: word(random) }),
      (row, random) => ({ ...row, kind: pick(['campaign', 'remark'], random) }),
      (row, random) => ({ ...row, deletedAt: pick([null, '2026-11-21T00:00:00.000Z'], random) }),
      (row, random) => ({ ...row, flag: pick([null, 'checked', 'wrong'], random) }),
      (row, random) => ({
        ...row,
        target: { ...(row as unknown as Annotation).target, exact: word(random) },
      }),
      (row, random) => ({
        ...row,
        anchorStatus: pick(['exact', 'moved'], random),
        anchorCheckedAt: new Date(1_700_000_000_000 + Math.floor(random() * 1e7)).toISOString(),
      }),
    ],
  },
  reviews: {
    made: { ...REVIEW, remark: 'đọc lại' },
    edits: [
      (row, random) => ({ ...row, decision: { verdict: 'proposed', reason: word(random) } }),
      (row, random) => ({ ...row, remark: pick(['', word(random)], random) }),
      (row, random) => ({
        ...row,
        scores: { ...(row.scores as Row), [pick(['a', 'b.c'], random)]: random() },
      }),
      (row) => ({ ...row, scores: {} }),
      (row, random) => ({ ...row, opened: [...(row.opened as string[]), word(random)] }),
      (row, random) => ({
        ...row,
        ruling: pick(
          [null, { verdict: 'proposed', rank: word(random), reason: '', decidedOn: null }],
          random,
        ),
      }),
    ],
  },
  articles: {
    made: anArticle() as unknown as Row,
    edits: [
      (row, random) => ({ ...row, urls: [...(row.urls as string[]), word(random)] }),
      (row, random) => ({
        ...row,
        title: word(random),
        sources: { ...(row.sources as Row), title: pick(['reviewer', 'visible'], random) },
        seenAt: new Date(1_700_000_000_000 + Math.floor(random() * 1e7)).toISOString(),
      }),
    ],
  },
  entries: {
    made: anEntry() as unknown as Row,
    edits: [
      (row, random) => ({ ...row, authors: word(random), outlet: word(random) }),
      (row, random) => ({ ...row, parts: [{ address: word(random), publishedOn: null }] }),
    ],
  },
  rejections: {
    made: aRejection() as unknown as Row,
    edits: [(row, random) => ({ ...row, rejectedAt: word(random) }), () => undefined as unknown as Row],
  },
};

const word = (random: Random): string => `v${Math.floor(random() * 6)}`;

/** What came of one history. */
export interface Outcome {
  table: MergedTable;
  changes: RecordChange[];
  /** The stored form of the record on each device at the end. */
  ends: string[];
  /** The same after everything came once more. */
  repeated: string;
  end: MergeRecord;
  /** Whether older rows without stamps took part. */
  hasOld: boolean;
}

const storedForm = ({ row, history }: Device): string => JSON.stringify([sortedKeys(row), history]);

const sortedKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sortedKeys(one)]));
};

/** Three devices of one person write one record apart from each other, and hear of each other late, twice, in any order. */
export function randomHistory(seed: number): Outcome {
  const random = randomFrom(seed);
  const table = pick(Object.keys(TABLES) as MergedTable[], random);
  const { made, edits } = TABLES[table]!;
  const key = keyOf(table, made);
  let wall = 1_780_000_000_000;
  const skewOf = (index: number) => {
    if (index === 0) return 0;
    // Now and then a clock is days ahead: nobody follows it.
    return random() < 0.02 ? 3 * 86_400_000 : Math.floor((random() - 0.5) * 600_000);
  };
  const devices = [0, 1, 2].map(
    (index): Device => ({
      name: `d${index}`,
      skew: skewOf(index),
      clock: null,
      row: undefined,
      history: undefined,
    }),
  );
  const changes: RecordChange[] = [];
  const held = (device: Device) => recordOf(table, key, device.row, device.history);
  const keep = (device: Device, record: MergeRecord) => {
    const { row, history } = writtenOf(record);
    device.row = row ?? undefined;
    device.history = JSON.parse(JSON.stringify(history));
    for (const { now, beside } of Object.values(record.fields))
      for (const { t } of [now, ...beside]) device.clock = followed(device.clock, t, wall + device.skew);
  };
  const receive = (device: Device, change: RecordChange) => keep(device, merge(held(device), change));
  const write = (device: Device) => {
    // Of what has not come as a whole nothing is shown that could be edited.
    if (!device.row && device.history && !('gone' in device.history.stamps)) return;
    const next = device.row ? pick(edits, random)(device.row, random) : made;
    const t = nextStamp(device.clock, wall + device.skew, device.name);
    const edit = editOf(held(device), { table, key, row: next ?? null }, t);
    if (!edit) return;
    device.clock = t;
    changes.push(JSON.parse(JSON.stringify(edit.change)));
    keep(device, edit.record);
  };

  // The record stood on one device, and on another in an older form, before there were stamps.
  const hasOld = random() < 0.2 && table === 'annotations';
  if (hasOld) {
    devices[0]!.row = { ...made, note: 'mới hơn', updatedAt: '2026-11-21T00:00:00.000Z' };
    devices[1]!.row = { ...made, note: 'cũ' };
    if (random() < 0.5) devices[2]!.row = { ...devices[0]!.row };
  }
  for (let step = 0; step < 3 + random() * 9; step++) {
    wall += Math.floor(random() * 1000);
    const device = pick(devices, random);
    const what = random();
    if (what < 0.65) write(device);
    else if (what < 0.85) for (const change of changes) random() < 0.5 && receive(device, change);
    else {
      const other = held(pick(devices, random));
      if (other) keep(device, join(held(device), other));
    }
  }
  const shuffled = (all: readonly RecordChange[]) =>
    all
      .map((one) => [random(), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
  const states = devices.flatMap((device) => held(device) ?? []);
  for (const device of devices) {
    for (const state of states) if (hasOld) keep(device, join(held(device), state));
    for (const change of shuffled([...changes, ...changes.slice(0, 3)])) receive(device, change);
  }
  const ends = devices.map(storedForm);
  for (const change of shuffled(changes)) receive(devices[0]!, change);
  return { table, changes, ends, repeated: storedForm(devices[0]!), end: held(devices[0]!)!, hasOld };
}
