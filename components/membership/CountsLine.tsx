import { i18n } from '#i18n';
import { listStandings, type PanelStanding } from '@/utils/store/panel/index.ts';
import { useLive } from '../use-live.ts';
import { sayPanelFault } from '../words/explain-panel.ts';
import { formatMoment } from '../words/format-time.ts';
import { countsWords } from './counts-words.ts';

/**
 * What is known by comparison of the panels that this library belongs to, one line each, with the way to their page; nothing
 * where it belongs to none.
 */
export function CountsLine() {
  const standings = useLive(listStandings, []);
  // A store that does not open is told of by the page itself.
  // Where there is no server, nothing is compared.
  const served = (standings.value ?? []).filter(({ membership }) => membership.servers.length > 0);
  return served.map((standing) => <CountsOf key={standing.membership.panel} standing={standing} />);
}

function CountsOf({
  standing: { own, confirmed, comparedAt, last, membership },
}: {
  standing: PanelStanding;
}) {
  const now = Date.now();
  const [known, ...waiting] = countsWords({ own, confirmed, comparedAt }, now);
  return (
    <p class="counts-of" data-testid="panel-counts">
      <a
        href={`/panel.html?panel=${membership.panel}`}
        target="_blank"
        rel="noreferrer"
        title={membership.awardName}
      >
        {i18n.t('member.line')}
      </a>
      {': '}
      {known}
      {waiting.length > 0 && <span class="warn"> · {waiting.join(' · ')}</span>}
      {last?.fault && (
        <span
          class="warn"
          title={sayPanelFault(last.fault.kind, last.fault.detail)}
          data-testid="panel-fault"
        >
          {' · '}
          {i18n.t('member.lastFailed', [formatMoment(Date.parse(last.endedAt), now)])}
        </span>
      )}
    </p>
  );
}
