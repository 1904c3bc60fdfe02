/** One end of a port: what is posted at one end, the other hears at once, as a copy. */
export class FakePort {
  readonly name = 'panel';
  readonly posted: unknown[] = [];
  isClosed = false;
  other: FakePort | null = null;
  readonly #hearers: ((message: unknown) => void)[] = [];
  readonly #enders: (() => void)[] = [];

  readonly onMessage = { addListener: (hear: (message: unknown) => void) => void this.#hearers.push(hear) };
  readonly onDisconnect = { addListener: (end: () => void) => void this.#enders.push(end) };

  postMessage(message: unknown): void {
    if (this.isClosed) throw new Error('Attempting to use a disconnected port object');
    this.posted.push(structuredClone(message));
    this.other?.hear(structuredClone(message));
  }

  /** Closes it as browsers do: only the other end is told. */
  disconnect(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.other?.end();
  }

  hear(message: unknown): void {
    for (const hear of this.#hearers) hear(message);
  }

  /** The other end was closed, or there is none. */
  end(): void {
    this.isClosed = true;
    for (const end of this.#enders) end();
  }
}

/** Two ends of one port. */
export function portPair(): { panel: FakePort; page: FakePort } {
  const panel = new FakePort();
  const page = new FakePort();
  panel.other = page;
  page.other = panel;
  return { panel, page };
}
