import { applyPanelFiles, previewPanelFiles, type TakenPanelFile } from '@/utils/store/panel/index.ts';

/** Takes a panel's file in as a person does who looks at it and agrees. */
export async function takeIn(file: Blob): Promise<TakenPanelFile> {
  const preview = await previewPanelFiles([file], 'tep.butnho.json');
  await applyPanelFiles(preview);
  return preview.taken[0]!;
}
