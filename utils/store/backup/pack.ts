import type { Tally, Write } from '../tally.ts';

/** A file that does not read as it was written. */
export class Damaged extends Error {}

/**
 * Packs rows into a file: lines of JSON, first the header, then a row each, last the number of rows; all gzipped, whose
 * own checksum tells when a single bit is wrong.
 */
export async function pack(tally: Tally, rows: AsyncIterable<Write[]> | Iterable<Write[]>): Promise<Blob> {
  const gzip = new CompressionStream('gzip');
  const content = new Response(gzip.readable).blob();
  const writer = gzip.writable.getWriter();
  const encoder = new TextEncoder();
  const write = (lines: readonly unknown[]) =>
    writer.write(encoder.encode(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
  let count = 0;
  try {
    await write([{ tally }]);
    for await (const some of rows) {
      count += some.length;
      await write(some);
    }
    await write([{ rows: count }]);
    await writer.close();
  } catch (error) {
    content.catch(() => {});
    await writer.abort(error);
    throw error;
  }
  return content;
}

/**
 * Reads a file.
 * @throws Damaged when it is cut off or any of it is wrong
 */
export async function unpack(content: Blob): Promise<{ tally: Tally; writes: Write[] }> {
  try {
    const text = await new Response(content.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    const lines = text.trimEnd().split('\n');
    const [header, ...writes] = lines.map((line) => JSON.parse(line));
    const { rows } = writes.pop() as { rows: number };
    if (rows !== writes.length) throw new Damaged('rows are missing');
    return { tally: (header as { tally: Tally }).tally, writes: writes as Write[] };
  } catch (error) {
    throw error instanceof Damaged ? error : new Damaged(String(error));
  }
}

/**
 * Reads only where the library stood when a file was written.
 * @throws Damaged when its beginning is wrong; the rest is not looked at
 */
export async function readHeader(content: Blob): Promise<Tally> {
  const lines = content
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, BufferSource>)
    .getReader();
  try {
    let text = '';
    while (!text.includes('\n')) {
      const { value, done } = await lines.read();
      if (done) throw new Damaged('no header');
      text += value;
    }
    const { tally } = JSON.parse(text.slice(0, text.indexOf('\n'))) as { tally: Tally };
    return tally;
  } catch (error) {
    throw error instanceof Damaged ? error : new Damaged(String(error));
  } finally {
    await lines.cancel().catch(() => {});
  }
}

/** Whether a file reads from its beginning to its end as it was written. */
export async function isWhole(content: Blob): Promise<boolean> {
  return content
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeTo(new WritableStream())
    .then(
      () => true,
      () => false,
    );
}
