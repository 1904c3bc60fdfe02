import type { Fault } from '@/utils/fault';
import type { Annotation } from '@/utils/model';
import type { AnnotationSave } from '@/utils/store/annotations';

/** The store as the background would hold it, and what was asked of it, in order. */
export class FakeBackground {
  readonly stored = new Map<string, Annotation>();
  readonly calls: string[] = [];
  /** Set to have the next calls fail, or wait. */
  fault: Fault | null = null;
  gate: Promise<void> = Promise.resolve();

  readonly call = async (name: string, request: unknown): Promise<unknown> => {
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
      this.stored.set(id, { ...this.stored.get(id)!, ...edit });
    }
    if (name === 'reject') return (request as { article: { id: string } }).article.id;
    return undefined;
  };

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
