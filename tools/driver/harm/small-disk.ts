import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, in memory, that can be filled to its last byte. */
export interface SmallDisk {
  folder: string;
  /** @param leave bytes that stay free */
  fill: (leave: number) => void;
  empty: () => void;
  freeBytes: () => number;
  unmount: () => void;
}

/** @param megabytes the disk's size */
export function mountSmallDisk(megabytes: number): SmallDisk {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Error('This run mounts a small disk: it needs Linux, and root.');
  const folder = mkdtempSync(join(tmpdir(), 'but-nho-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  const filler = join(folder, 'filler');
  const freeBytes = () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  function fill(leave: number): void {
    const file = openSync(filler, 'a');
    try {
      for (let size = 1_048_576; size >= 4096; size /= 2)
        while (freeBytes() - size >= leave) writeSync(file, Buffer.alloc(size));
    } catch (error) {
      // The browser writes, too, and may have been quicker.
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }
  return {
    folder,
    fill,
    empty: () => rmSync(filler, { force: true }),
    freeBytes,
    unmount() {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
