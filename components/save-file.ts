/** A file ready to be kept by the reviewer. */
export interface ExportedFile {
  name: string;
  blob: Blob;
}

/** Milliseconds the browser gets to start reading a file before its address is given back. */
const RELEASE_AFTER = 60_000;

/** Hands a file to the browser's own download, which needs no permission. */
export function saveFile({ name, blob }: ExportedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER);
}
