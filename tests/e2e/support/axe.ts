import type { Frame, Page } from '@playwright/test';
import axe, { type AxeResults, type RuleMetadata } from 'axe-core';
import type { SidePanel } from '../../../tools/driver/panel.ts';
import { type DrawnWords, drawnWords, tooFaint } from './readable.ts';

/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What can be asked whether it is accessible: a page of ours, our UI over a page, a frame, the real side panel. */
export interface Surface {
  /** The value of a JavaScript expression there. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  inScheme: (scheme: 'light' | 'dark') => Promise<void>;
}

/** A page of the extension. */
export const pageSurface = (page: Page): Surface => ({
  evaluate: (expression) => page.evaluate(expression),
  inScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
});

/** What is over a page now: the page's own world, where axe runs, is shown what is in the closed root. */
export async function overPageSurface(page: Page): Promise<Surface> {
  await page.locator('.bn').evaluate((one) => {
    for (let root = one.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
      Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  });
  return pageSurface(page);
}

/** The frame of the open card. */
export async function editorSurface(page: Page): Promise<Surface> {
  const frame = (await (await page.getByTestId('editor').elementHandle())?.contentFrame()) as Frame;
  return { ...pageSurface(page), evaluate: (expression) => frame.evaluate(expression) };
}

export const panelSurface = (panel: SidePanel): Surface => ({
  evaluate: panel.evaluate,
  inScheme: (scheme) => panel.emulate({ 'prefers-color-scheme': scheme }),
});

/**
 * What of a surface, as it stands now, fails WCAG 2.2 AA in light or dark: rule and element. Contrasts, of which axe knows
 * but some, are all computed from the colours that are drawn.
 */
export async function inaccessible({ evaluate, inScheme }: Surface): Promise<string[]> {
  if (!(await evaluate<boolean>('Boolean(window.axe)'))) await evaluate(`(() => { ${axe.source}\n})()`);
  const faults: string[] = [];
  for (const [scheme, rules] of Object.entries(RULES)) {
    await inScheme(scheme as keyof typeof RULES);
    const { violations, drawn } = await evaluate<Looked>(lookBy(rules));
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes)
        faults.push(`${scheme}, ${id}: ${html} ${failureSummary}`);
    faults.push(...tooFaint(drawn).map((one) => `${scheme}, ${one}`));
    if (drawn.length === 0) faults.push(`${scheme}: nothing is drawn`);
  }
  return faults;
}

/** What holds for WCAG 2.2 AA; what axe itself calls an experiment, and leaves out, is left out. */
const WCAG_RULES = axe.getRules(TAGS).filter(({ tags }) => !tags.includes('experimental'));

/** The dark scheme changes colours alone, so only what is about colours is asked again. */
const RULES = { dark: WCAG_RULES.filter(({ tags }) => tags.includes('cat.color')), light: WCAG_RULES };

interface Looked {
  violations: AxeResults['violations'];
  drawn: DrawnWords[];
}

/** An expression that looks at everything, but for frames, which are surfaces of their own. */
const lookBy = (rules: RuleMetadata[]) => `(async () => {
  const found = (root) => root.querySelector('.bn') ??
    [...root.querySelectorAll('*')].map((one) => one.shadowRoot && found(one.shadowRoot)).find(Boolean);
  const runOnly = ${JSON.stringify(rules.map(({ ruleId }) => ruleId))};
  const whole = document.querySelector('but-nho-ui') ?? document;
  const { violations } = await axe.run(whole, { runOnly, iframes: false, resultTypes: ['violations'] });
  return JSON.parse(JSON.stringify({ violations, drawn: (${drawnWords})(found(document)) }));
})()`;
