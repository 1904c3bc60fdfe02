import type { FromWriter, ToWriter } from '@/utils/dossier/worker/messages.ts';
import { serveWriter } from '@/utils/dossier/worker/serve.ts';

/** Stands for the worker that writes: the same code behind the same messages, which are cloned as the browser clones them. */
export class WriterWorker extends EventTarget {
  /** Those that were not stopped yet. */
  static running = 0;
  readonly #hear = serveWriter((message: FromWriter) => {
    const { blob } = message as { blob?: Blob };
    const data = blob ? message : structuredClone(message);
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('message'), { data })));
  });

  constructor(readonly address: string) {
    super();
    WriterWorker.running += 1;
  }

  postMessage(message: ToWriter): void {
    this.#hear(structuredClone(message));
  }

  terminate(): void {
    WriterWorker.running -= 1;
  }
}
