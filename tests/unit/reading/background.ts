import { identify, propose, understand } from '@/entrypoints/background/text-reading.ts';
import type { Fault } from '@/utils/model/fault.ts';
import type { Annotation } from '@/utils/model/records.ts';
import type { BackgroundCalls, Request } from '@/utils/platform/messages/messages.ts';
import type { AnnotationSave } from '@/utils/store/annotations.ts';
import { Lessons } from '@/utils/suggest/index.ts';

type ReadingCall = 'suggest' | 'understand' | 'identify';
const isReading = (name: string): name is ReadingCall => /^(?:suggest|understand|identify)$/.test(name);

const NOTHING_TAUGHT = { lessons: new Lessons([]), names: [] };

/** What the background says of texts: as the real one does. */
function readText(name: ReadingCall, request: unknown): unknown {
  if (name === 'understand')
    return understand(request as Request<BackgroundCalls, 'understand'>, NOTHING_TAUGHT);
  if (name === 'identify') return identify(request as Request<BackgroundCalls, 'identify'>);
  return propose(request as Request<BackgroundCalls, 'suggest'>, NOTHING_TAUGHT);
}

/** The store as the background would hold it, and what was asked of it, in order. */
export class FakeBackground {
  readonly stored = new Map<string, Annotation>();
  readonly calls: string[] = [];
  /** The articles that were told with refusals that were taken back, by the page's own ids; null where none was told. */
  readonly takenBack: (string | null)[] = [];
  /** The texts it was asked about, beside that. */
  readonly read: { name: string; text: string }[] = [];
  /** Set to have the next readings of texts fail, or wait. */
  readingFault: Fault | null = null;
  readingGate: Promise<void> = Promise.resolve();
  /** Set to have the next calls fail, or wait. */
  fault: Fault | null = null;
  gate: Promise<void> = Promise.resolve();

  readonly call = async (name: string, request: unknown): Promise<unknown> => {
    if (isReading(name)) {
      this.read.push({ name, text: (request as { text: string }).text });
      await this.readingGate;
      if (this.readingFault) throw this.readingFault;
      return structuredClone(readText(name, structuredClone(request)));
    }
    await this.gate;
    this.calls.push(name);
    if (this.fault) throw this.fault;
    if (name === 'saveAnnotations') {
      const { article, annotations } = structuredClone(request) as AnnotationSave;
      for (const annotation of annotations) this.stored.set(annotation.id, annotation);
      return article.id;
    }
    if (name === 'editAnnotation') {
      const { id, edit } = structuredClone(request) as { id: string; edit: Partial<Annotation> };
      const edited = { ...this.stored.get(id)!, ...edit };
      this.stored.set(id, edited);
      return structuredClone(edited);
    }
    if (name === 'unreject') {
      const { article } = request as Request<BackgroundCalls, 'unreject'>;
      this.takenBack.push(article?.id ?? null);
    }
    if (name === 'reject') return (request as { article: { id: string } }).article.id;
    return undefined;
  };

  /** Has readings of texts wait. @returns lets them go */
  holdReading(): () => void {
    let open = () => {};
    this.readingGate = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  }

  /** Has calls wait. @returns lets them go */
  hold(): () => void {
    let open = () => {};
    this.gate = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  }
}

/** Lets everything that can run, run. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
