import type * as v from 'valibot';
import {
  colleague,
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  EXCHANGED,
  type ExchangeRecords,
  NO_RECORDS,
} from './file.ts';
import { inFileOrder } from './file-order.ts';
import { ordered } from './ordered.ts';

/** What stands at the head of a file. */
export interface ExchangeHead {
  exportedAt: string;
  reviewer: string;
}

const SCHEMAS: Record<keyof ExchangeRecords, v.GenericSchema> = { ...EXCHANGED, colleagues: colleague };

/** Records that are put into one piece of text: some hundred kilobytes, written in a few milliseconds. */
const PER_PIECE = 200;

/**
 * Writes an exchange file (docs/exchange-format.md): JSON without loss, a record a line, keys and records in one order, so that two
 * files of the same records are the same bytes.
 * @returns the text in pieces, each a moment’s work
 */
export function* exchangePieces(head: ExchangeHead, records: ExchangeRecords): Generator<string> {
  const { exportedAt, reviewer } = head;
  const first = { format: EXCHANGE_FORMAT, version: EXCHANGE_VERSION, exportedAt, reviewer };
  yield `${JSON.stringify(first).slice(0, -1)}`;
  for (const name of Object.keys(NO_RECORDS) as (keyof ExchangeRecords)[]) {
    yield `,\n"${name}":[`;
    const rows = inFileOrder<unknown>(name, records[name]);
    for (let start = 0; start < rows.length; start += PER_PIECE) {
      const lines = rows
        .slice(start, start + PER_PIECE)
        .map((row) => JSON.stringify(ordered(SCHEMAS[name], row)));
      yield `${start > 0 ? ',' : ''}\n${lines.join(',\n')}`;
    }
    yield ']';
  }
  yield '}\n';
}

/** The same as one text. */
export const exchangeText = (head: ExchangeHead, records: ExchangeRecords): string =>
  [...exchangePieces(head, records)].join('');
