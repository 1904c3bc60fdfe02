import type { CDPSession, Page } from '@playwright/test';

/** Where functions run beside a page: on its document, out of reach of its scripts. */
export type CalmWorld = Pick<Page, 'evaluate'>;

/**
 * A world of one's own on a page. Playwright runs `page.evaluate` among the page's scripts, where a hostile page answers
 * in place of the DOM.
 * @returns what only evaluates functions, with at most one argument that JSON can hold
 */
export async function calmWorldOf(page: Page): Promise<CalmWorld> {
  const session = await page.context().newCDPSession(page);
  const evaluate = async (fn: unknown, argument?: unknown) => {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: String(fn),
      arguments: [{ value: argument }],
      executionContextId: await worldIn(session),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return { evaluate } as CalmWorld;
}

/** A navigation ends a world, so each call asks anew; a world of this name that is there is given back. */
async function worldIn(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'calm',
  });
  return executionContextId;
}
