import { i18n } from '#i18n';
import { BringIn } from '@/components/bring-in/BringIn.tsx';
import type { Source } from '@/components/bring-in/source.ts';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { FileDrop } from '@/components/FileDrop.tsx';
import { Problem } from '@/components/Problem.tsx';
import { saveFile } from '@/components/save-file.ts';
import { useDeeds } from '../deeds.ts';
import { Busy } from '../parts/Busy.tsx';
import { useWork } from '../parts/use-work.ts';

interface ByFilesProps {
  panel: string;
  onNotice: (notice: Notice | null) => void;
}

/** Asks for a folder; the typings do not know it. */
type FolderPicker = { showDirectoryPicker: (how: object) => Promise<FileSystemDirectoryHandle> };

/** The same without a server: signed files by hand, or by a folder that both sides may open. */
export function ByFiles({ panel, onNotice }: ByFilesProps) {
  const deeds = useDeeds();
  const work = useWork();
  const save = (onlyNew: boolean) =>
    work.run(async () => {
      const file = await deeds.writeFile(panel, onlyNew);
      if (file.changes === 0) return onNotice({ text: i18n.t('byFiles.nothingNew') });
      saveFile(file);
      await deeds.keepFiled(panel, file);
      onNotice({ text: i18n.t('byFiles.saved', file.changes, [file.changes, file.name]) });
    });
  const exchange = (read: (source: Source) => void) =>
    work.run(async () => {
      const picker = globalThis as unknown as FolderPicker;
      const folder = await picker.showDirectoryPicker({ id: 'but-nho', mode: 'readwrite' }).catch(() => null);
      if (!folder) return;
      const { written, found } = await deeds.exchangeByFolder!(panel, folder);
      read(found);
      onNotice({ text: i18n.t('byFiles.written', written) });
    });
  return (
    <section class="stack" data-testid="by-files">
      <h2>{i18n.t('byFiles.head')}</h2>
      <p class="faint">{i18n.t('byFiles.hint')}</p>
      <BringIn onNotice={onNotice}>
        {(read, problem) => (
          <>
            <p class="row">
              <button
                type="button"
                disabled={work.isBusy}
                data-testid="file-new"
                onClick={() => void save(true)}
              >
                {i18n.t('byFiles.saveNew')}
              </button>
              <button
                type="button"
                disabled={work.isBusy}
                data-testid="file-all"
                onClick={() => void save(false)}
              >
                {i18n.t('byFiles.saveAll')}
              </button>
              {deeds.exchangeByFolder && (
                <button
                  type="button"
                  disabled={work.isBusy}
                  data-testid="folder"
                  onClick={() => void exchange(read)}
                >
                  {i18n.t('byFiles.folder')}
                </button>
              )}
            </p>
            <FileDrop
              name={i18n.t('byFiles.take')}
              label={i18n.t('byFiles.take')}
              hint={i18n.t('byFiles.looked')}
              accept=".json"
              testId="file-take"
              onFile={(file) => read(deeds.sourceOf(file))}
            />
            {problem}
          </>
        )}
      </BringIn>
      {work.isBusy && <Busy text={i18n.t('panels.working')} />}
      {work.problem && <Problem text={work.problem} />}
    </section>
  );
}
