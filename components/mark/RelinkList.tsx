import { i18n } from '#i18n';
import type { Span } from '@/utils/model/records.ts';
import { Key } from '../commands/Key.tsx';

/** A place where a mark might stand today, with the words round it. */
export interface RelinkCandidate {
  span: Span;
  before: string;
  quote: string;
  after: string;
}

interface RelinkListProps {
  status: 'ambiguous' | 'orphan';
  isKept: boolean;
  candidates: readonly RelinkCandidate[];
  context: { before: string; after: string };
  quote: string;
  onChoose: (candidate: RelinkCandidate) => void;
  /** The reviewer looks at a candidate: the page scrolls there. */
  onPreview: (candidate: RelinkCandidate) => void;
  onKeep: () => void;
}

/** The places a lost mark could go, one key each, and the text as it was when it was marked. */
export function RelinkList(props: RelinkListProps) {
  const { status, isKept, candidates, context, quote } = props;
  return (
    <section class="stack relink">
      <p>{i18n.t(isKept ? 'relink.kept' : `relink.${status}`)}</p>
      <details open={candidates.length === 0}>
        <summary>{i18n.t('relink.context')}</summary>
        <p class="quote">
          …{context.before}
          <mark>{quote}</mark>
          {context.after}…
        </p>
      </details>
      {candidates.length === 0 && <p class="faint">{i18n.t('relink.none')}</p>}
      <ol aria-label={i18n.t('relink.candidates')}>
        {candidates.map((candidate, index) => (
          <li key={candidate.span.start}>
            <button
              type="button"
              class="candidate"
              data-testid="candidate"
              onClick={() => props.onChoose(candidate)}
              onFocus={() => props.onPreview(candidate)}
              onMouseEnter={() => props.onPreview(candidate)}
            >
              <kbd>{index + 1}</kbd> …{candidate.before}
              <mark>{candidate.quote}</mark>
              {candidate.after}…
            </button>
          </li>
        ))}
      </ol>
      {!isKept && (
        <button type="button" data-testid="keep" onClick={props.onKeep}>
          {i18n.t('relink.keep')} <Key of="evidence.keep" />
        </button>
      )}
    </section>
  );
}
