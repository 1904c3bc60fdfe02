import { effect } from '@preact/signals-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@/utils/model/fault.ts';
import type { Annotation } from '@/utils/model/records.ts';
import { anAnnotation, anArticle } from '../../sample/records.ts';

const channel = vi.hoisted(() => ({
  call: async (_name: string, _request: unknown): Promise<unknown> => null,
}));
vi.mock('@/utils/platform/messages/messages.ts', () => ({
  callBackground: (name: string, request: unknown) => channel.call(name, request),
}));

const { Ledger } = await import('@/utils/reading/ledger/ledger.ts');

const annotation = (id: string, more: Partial<Annotation> = {}) => anAnnotation({ id, ...more });
const save = (...ids: string[]) => ({
  article: anArticle(),
  snapshots: [],
  annotations: ids.map((id) => annotation(id)),
});

let written: string[];
let fault: Fault | null;
beforeEach(() => {
  written = [];
  fault = null;
  channel.call = async (name, request) => {
    await null;
    if (fault) throw fault;
    if (name === 'saveAnnotations')
      written.push(...(request as { annotations: Annotation[] }).annotations.map(({ id }) => id));
    else written.push(`edit ${(request as { id: string }).id}`);
    return 'article-1';
  };
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const quiet = { onStored: () => {}, onFailure: () => {} };
const bad = () => {
  throw new Error('a drawing that fails');
};

describe('whoever watches the ledger fails', () => {
  it('in hearing of what is stored: what comes after is written', async () => {
    const ledger = new Ledger({ ...quiet, onStored: bad });
    ledger.create(save('one'));
    await settle();
    ledger.create(save('two'));
    await settle();
    expect(written).toEqual(['one', 'two']);
    expect(ledger.unsaved.size).toBe(0);
  });

  it('in hearing of a failure: it is still there to be written again', async () => {
    const ledger = new Ledger({ ...quiet, onFailure: bad });
    fault = new Fault('disconnected');
    ledger.create(save('one'));
    await settle();
    expect(ledger.unsaved.get('one')).toMatchObject({ hasFailed: true });
    fault = null;
    ledger.retry();
    await settle();
    expect(written).toEqual(['one']);
  });

  it('in drawing what is unsaved: everything is written all the same', async () => {
    const ledger = new Ledger(quiet);
    const stop = effect(() => {
      if (ledger.unsaved.size > 0) bad();
    });
    ledger.create(save('one'));
    ledger.edit(annotation('one'), { note: 'x' });
    await settle();
    expect(written).toEqual(['one', 'edit one']);
    expect(ledger.unsaved.size).toBe(0);
    stop();
  });
});

describe('who waits to hear whether marks are saved', () => {
  it('hears so when they are, not before', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const call = channel.call;
    channel.call = async (...all) => gate.then(() => call(...all));
    const ledger = new Ledger(quiet);
    const heard = vi.fn();
    ledger.create(save('one', 'two'));
    void ledger.saved(['one', 'two']).then(heard);
    await settle();
    expect(heard).not.toHaveBeenCalled();
    open();
    await settle();
    expect(heard).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('hears of an edit made while the mark is being written when that is written, too', async () => {
    const ledger = new Ledger(quiet);
    ledger.create(save('one'));
    ledger.edit(annotation('one'), { note: 'x' });
    await expect(ledger.saved(['one'])).resolves.toBe(true);
    expect(written).toEqual(['one', 'edit one']);
  });

  it('hears of a failure', async () => {
    const ledger = new Ledger(quiet);
    fault = new Fault('quota');
    ledger.create(save('one'));
    await expect(ledger.saved(['one'])).resolves.toBe(false);
  });

  it('hears at once of marks that are in the store', async () => {
    await expect(new Ledger(quiet).saved(['one'])).resolves.toBe(true);
  });
});

it('what one ledger could not write another one writes, in the newest form it knows', async () => {
  const first = new Ledger(quiet);
  fault = new Fault('disconnected');
  first.create(save('one', 'two'));
  first.edit(annotation('three'), { note: 'cũ' });
  await settle();
  const second = new Ledger(quiet);
  const calls: unknown[] = [];
  const call = channel.call;
  fault = null;
  channel.call = async (name, request) => {
    calls.push([name, request]);
    return call(name, request);
  };
  // Plain data: it has to survive as text.
  const pending = [...first.unsaved.keys()].map((id) => first.pendingOf(id));
  second.inherit(JSON.parse(JSON.stringify(pending)));
  await settle();
  expect(written).toEqual(['one', 'two', 'edit three']);
  expect(calls).toMatchObject([
    ['saveAnnotations', { article: { id: 'article-1' }, annotations: [{ id: 'one' }, { id: 'two' }] }],
    ['editAnnotation', { id: 'three', edit: { note: 'cũ' } }],
  ]);
  expect(second.unsaved.size).toBe(0);
});
