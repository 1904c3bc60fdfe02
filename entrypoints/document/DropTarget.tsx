import { useEffect } from 'preact/hooks';

/** Takes files that are dropped anywhere on the page; without it the browser would leave the page for the first of them. */
export function DropTarget({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const take = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (event.type === 'drop') onFiles([...event.dataTransfer.files]);
    };
    addEventListener('dragover', take, { signal });
    addEventListener('drop', take, { signal });
    return () => life.abort();
  }, [onFiles]);
  return null;
}
