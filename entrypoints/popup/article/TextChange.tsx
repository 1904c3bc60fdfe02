import { TextDiff } from '@/components/mark/TextDiff.tsx';
import { describeText } from '@/components/words/text-state.ts';
import type { TextState } from '@/utils/article/index.ts';

/** Says what is known of the page's text beside the one that was marked, and shows what was added and taken away. */
export function TextChange({ text }: { text: TextState }) {
  const sentence = describeText(text);
  if (text.pieces.length === 0)
    return (
      <p class="status sentence" data-testid="text-state">
        {sentence}
      </p>
    );
  return (
    <details class="text-change" data-testid="text-change">
      <summary class="status sentence">{sentence}</summary>
      <TextDiff pieces={text.pieces} />
    </details>
  );
}
