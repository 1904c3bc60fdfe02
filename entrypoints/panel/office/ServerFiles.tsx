import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { type ExportedFile, saveFile } from '@/components/save-file.ts';
import { explainPanel } from '@/components/words/explain-panel.ts';
import { OLDEST_SERVER, type PanelKeys } from '@/utils/panel/index.ts';
import { useDeeds } from '../deeds.ts';
import { CopyLines } from '../parts/CopyLines.tsx';

/** What whoever runs the server needs: a configuration for each node, and the lines for the web server before it. */
export function ServerFiles({ keys }: { keys: PanelKeys }) {
  const deeds = useDeeds();
  const [files, setFiles] = useState<readonly ExportedFile[]>([]);
  const [proxy, setProxy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    Promise.all([deeds.serverFiles(keys), deeds.proxyLines(keys)]).then(
      ([made, lines]) => {
        if (!isHere) return;
        setFiles(made);
        setProxy(lines);
      },
      (error) => isHere && setProblem(explainPanel(error)),
    );
    return () => {
      isHere = false;
    };
  }, [keys]);
  return (
    <section class="stack">
      <h2>{i18n.t('office.confHead')}</h2>
      <p>{i18n.t('office.confHint', [OLDEST_SERVER])}</p>
      <p class="row">
        {files.map((file) => (
          <button key={file.name} type="button" data-testid="conf-save" onClick={() => saveFile(file)}>
            {i18n.t('office.confSave', [file.name])}
          </button>
        ))}
      </p>
      <h3>{i18n.t('office.proxyHead')}</h3>
      <p class="faint">{i18n.t('office.proxyHint')}</p>
      {proxy !== '' && <CopyLines label={i18n.t('office.proxyHead')} text={proxy} testId="proxy" />}
      {problem && <Problem text={problem} />}
    </section>
  );
}
