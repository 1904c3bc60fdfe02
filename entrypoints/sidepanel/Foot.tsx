import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { explain } from '@/components/words/explain.ts';
import { say } from '@/components/words/say.ts';
import type { Done } from '@/utils/platform/panel/protocol.ts';
import type { Deeds } from './deeds.ts';
import type { PageLink } from './link/page-link.ts';

interface FootProps {
  link: PageLink;
  deeds: Deeds;
  /** What was done last beside marks and suggestions. */
  notice: Notice | null;
  onNotice: (notice: Notice | null) => void;
}

const sayDone = ({ says, count }: Done) => (says === 'moved' ? say({ says }) : say({ says, count }));

/** The one line that says what was done, or what was not. */
export function Foot({ link, deeds, notice, onNotice }: FootProps) {
  const fault = deeds.fault.value;
  const undo = async (taken: Notice) => {
    try {
      await taken.undo?.();
      onNotice(taken.next?.() ?? null);
    } catch (error) {
      deeds.tell(error);
    }
  };
  const { done = null, unsaved = 0 } = link.standing.value ?? {};
  // What is done in the page comes after what was done here.
  const told = done && `${done.says} ${done.count}`;
  useEffect(() => {
    if (told) onNotice(null);
  }, [told]);
  return (
    <footer class="p-foot" data-testid="panel-foot">
      <p class="line" role={fault ? 'alert' : 'status'}>
        {fault ? (
          <>
            <span class="warn">{i18n.t('panel.notDone', [explain(fault)])}</span>
            <button type="button" class="plain" onClick={() => deeds.forgetFault()}>
              {i18n.t('toast.dismiss')}
            </button>
          </>
        ) : notice ? (
          <>
            <span>{notice.text}</span>
            {notice.undo && (
              <button type="button" class="plain" onClick={() => void undo(notice)}>
                {i18n.t('toast.undo')}
              </button>
            )}
            <button type="button" class="plain" onClick={() => onNotice(null)}>
              {i18n.t('toast.dismiss')}
            </button>
          </>
        ) : (
          done && (
            <>
              <span>{sayDone(done)}</span>
              <button type="button" class="plain" data-testid="panel-undo" onClick={() => deeds.undo()}>
                {i18n.t('toast.undo')}
              </button>
            </>
          )
        )}
      </p>
      {unsaved > 0 && (
        <p class="line" role="alert">
          <span class="warn">{i18n.t('panel.unsaved', unsaved)}</span>
          <button type="button" class="plain" onClick={() => deeds.save()}>
            {i18n.t('toast.retry')}
          </button>
        </p>
      )}
    </footer>
  );
}
