import { suggest } from '../../../utils/suggest/index.ts';

/** Figures of a text, without the campaigns: of each its words and what they mean. */
export const figuresOf = (text: string) =>
  suggest(text).flatMap((found) =>
    found.kind === 'statistic' ? [{ span: text.slice(found.start, found.end), ...found.statistic }] : [],
  );
