import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FigureProfile } from '@/utils/figures/index.ts';
import type { Span } from '@/utils/model/records.ts';

interface ProfileProps {
  profile: FigureProfile;
  /** The line whose places are looked at; null for none. */
  chosen: string | null;
  /** Shows places on the page, the first of them in sight. */
  onShow: (id: string, places: readonly Span[]) => void;
}

interface Line {
  id: string;
  words: string;
  places: readonly Span[];
}

const PER_CENT = 100;

function linesOf({ words, figures, perThousandWords, sourced, bareRates, nameLists }: FigureProfile): Line[] {
  const count = new Intl.NumberFormat(i18n.t('app.language'));
  const told = figures.length;
  const share = told > 0 ? Math.round((sourced.length * PER_CENT) / told) : 0;
  return [
    {
      id: 'profile-figures',
      words: i18n.t('checks.profile.figures', told, [
        count.format(told),
        count.format(words),
        count.format(perThousandWords),
      ]),
      places: figures,
    },
    {
      id: 'profile-sourced',
      words: i18n.t('checks.profile.sourced', sourced.length, [count.format(sourced.length), String(share)]),
      places: sourced,
    },
    {
      id: 'profile-rates',
      words: i18n.t('checks.profile.bareRates', bareRates.length, [count.format(bareRates.length)]),
      places: bareRates,
    },
    {
      id: 'profile-names',
      words: i18n.t('checks.profile.nameLists', nameLists.length, [count.format(nameLists.length)]),
      places: nameLists,
    },
  ].filter(({ places }) => places.length > 0);
}

/** How dense an article is with figures, and what is missing beside them: each line leads from place to place in the page. */
export function Profile({ profile, chosen, onShow }: ProfileProps) {
  const [at, setAt] = useState(0);
  if (profile.figures.length === 0) return <p class="tools faint">{i18n.t('checks.profile.none')}</p>;
  const lines = linesOf(profile);
  const lead = ({ id, places }: Line) => {
    const next = chosen === id ? (at + 1) % places.length : 0;
    setAt(next);
    onShow(id, [...places.slice(next), ...places.slice(0, next)]);
  };
  return (
    <section class="profile" aria-labelledby="profile-head" data-testid="profile">
      <h2 id="profile-head">{i18n.t('checks.profile.head')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <button
              type="button"
              class="plain num"
              aria-pressed={chosen === line.id}
              data-testid={line.id}
              onClick={() => lead(line)}
            >
              {line.words}
              {chosen === line.id && line.places.length > 1 && (
                <span class="meta"> {i18n.t('checks.profile.at', [at + 1, line.places.length])}</span>
              )}
            </button>
          </li>
        ))}
        {profile.sourced.length === 0 && <li class="faint">{i18n.t('checks.profile.unsourced')}</li>}
      </ul>
    </section>
  );
}
