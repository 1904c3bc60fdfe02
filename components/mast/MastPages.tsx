import type { ComponentChildren } from 'preact';

interface MastPagesProps<Page extends string> {
  label: string;
  pages: readonly Page[];
  /** The one that is shown; any other name marks none. */
  current: string;
  wordsOf: (page: Page) => string;
  onPage: (page: Page) => void;
  /** Links to other pages of the extension. */
  children?: ComponentChildren;
}

/** The pages that a head leads to. */
export const MastPages = <Page extends string>(props: MastPagesProps<Page>) => (
  <nav class="row" aria-label={props.label}>
    {props.pages.map((page) => (
      <button
        key={page}
        type="button"
        class="plain"
        aria-current={props.current === page ? 'page' : undefined}
        data-testid={`view-${page}`}
        onClick={() => props.onPage(page)}
      >
        {props.wordsOf(page)}
      </button>
    ))}
    {props.children}
  </nav>
);
