import { i18n } from '#i18n';
import { Passage } from './Passage.tsx';
import type { FigureElsewhere } from './use-elsewhere.ts';
import { sayWorking } from './words.ts';

/** What other entries say of the same things: folded, and nothing to be answered. */
export function Elsewhere({ rows }: { rows: readonly FigureElsewhere[] }) {
  if (rows.length === 0) return null;
  return (
    <details class="holding" data-testid="elsewhere">
      <summary>{i18n.t('checks.elsewhere', rows.length)}</summary>
      <ul>
        {rows.map(({ id, name, text, span, link, ...row }) => (
          <li key={id}>
            <p class="small">
              {link === null ? (
                name
              ) : (
                <a href={link} target="_blank" rel="noreferrer">
                  {name}
                </a>
              )}{' '}
              · <span class="num">{sayWorking(row)}</span>
            </p>
            <Passage passage={{ text, spans: [span], part: null, address: null }} onOpen={() => {}} />
          </li>
        ))}
      </ul>
    </details>
  );
}
