import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** The element that holds the extension's UI on a page, in a closed shadow root. */
const HOST = 'but-nho-ui';

/** The isolated world in which Playwright looks for elements. */
const PLAYWRIGHT_WORLD = '__playwright_utility_world';

/** Milliseconds between looks for a host that came, or came back. */
const PAUSE = 100;

interface ExecutionContext {
  id: number;
  name: string;
  auxData?: { frameId?: string };
}

/**
 * Lets Playwright's locators see through the closed shadow root of the extension's UI, in every page of a browser. An
 * element's `shadowRoot` is answered in Playwright's own world only: to the page, and to the extension, the root stays
 * closed, so the build that is driven is the one that people use.
 */
export function seeClosedRoots(context: BrowserContext): void {
  for (const page of context.pages()) void seeThrough(page);
  context.on('page', (page) => void seeThrough(page));
}

async function seeThrough(page: Page): Promise<void> {
  // A page that closes takes its session along, whatever is under way.
  try {
    const session = await page.context().newCDPSession(page);
    const worlds = await watchWorlds(session);
    while (!page.isClosed()) {
      const world = worlds();
      // A world that a navigation ended has nothing to be shown.
      if (world !== undefined && /^(?:blob|file|https?):/.test(page.url()))
        await openIn(session, world).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  } catch {}
}

/** @returns tells the id of Playwright's world in the page's main frame, as long as there is one */
async function watchWorlds(session: CDPSession): Promise<() => number | undefined> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const worlds = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }: { context: ExecutionContext }) => {
    if (context.name.startsWith(PLAYWRIGHT_WORLD) && context.auxData?.frameId === frameTree.frame.id)
      worlds.add(context.id);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    worlds.delete(executionContextId),
  );
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  await session.send('Runtime.enable');
  return () => [...worlds].at(-1);
}

/** Shows one world what stands in the closed roots of the hosts that are on the page now. */
async function openIn(session: CDPSession, world: number): Promise<void> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll('${HOST}')].find((host) => !Object.hasOwn(host, 'shadowRoot'))`,
    contextId: world,
  });
  if (!result.objectId) return;
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, pierce: true });
  const root = node.shadowRoots?.[0];
  const inWorld = root && { backendNodeId: root.backendNodeId, executionContextId: world };
  const { object } = inWorld ? await session.send('DOM.resolveNode', inWorld) : { object: undefined };
  await session.send('Runtime.callFunctionOn', {
    objectId: result.objectId,
    functionDeclaration: 'function (root) { Object.defineProperty(this, "shadowRoot", { value: root }); }',
    arguments: [object?.objectId ? { objectId: object.objectId } : { value: null }],
  });
}
