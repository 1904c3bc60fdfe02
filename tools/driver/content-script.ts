import type { Page } from '@playwright/test';

/** How the browser calls the world of our scripts on a page. */
const WORLD = 'Bút Nhớ';

interface World {
  id: number;
  name: string;
  auxData?: { type?: string; frameId?: string };
}

export interface Answer {
  value?: unknown;
  fault?: { code: string; message: string };
}

/** Our scripts' place in a page's main frame: what is called from there has the page's address behind it. */
export interface ContentScript {
  /** Sends a call to the background, sound or not, and brings the bare answer; null when nobody answers. */
  call: (name: string, request: unknown) => Promise<Answer | null>;
  /** The value of a JavaScript expression there, a promise's value awaited. */
  evaluate: (expression: string) => Promise<unknown>;
}

/** Gets into the world of our scripts on a page, which must have one by now. */
export async function enterContentScript(page: Page): Promise<ContentScript> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const worlds: World[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context as World));
  session.on('Runtime.executionContextsCleared', () => worlds.splice(0));
  await session.send('Runtime.enable');
  const worldNow = () =>
    worlds.findLast(
      ({ name, auxData }) =>
        name === WORLD && auxData?.type === 'isolated' && auxData.frameId === frameTree.frame.id,
    );
  async function evaluate(expression: string): Promise<unknown> {
    const world = worldNow();
    if (!world) throw new Error(`No script of ours on ${page.url()}.`);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  return {
    async call(name, request) {
      // Parsed there: in a literal, `__proto__` would be no field.
      const message = `JSON.parse(${JSON.stringify(JSON.stringify({ butNho: name, request }))})`;
      const answer = await evaluate(
        `chrome.runtime.sendMessage(${message}).then((answer) => answer ?? null)`,
      );
      return answer as Answer | null;
    },
    evaluate,
  };
}
