import { useCallback, useEffect, useState } from 'preact/hooks';
import { isWebAddress } from '@/utils/article/index.ts';
import { PdfFault, type PdfProblem } from '@/utils/pages/pdf.ts';
import { documentUrl, type FileAddress } from '@/utils/platform/document-page.ts';
import { askForSite, sitePattern } from '@/utils/platform/site-access.ts';
import {
  type FileBytes,
  FileFault,
  type FileProblem,
  fetchFile,
  mayFetch,
  nameOf,
  readFile,
} from './get-file.ts';
import { handedOn, openBeside } from './hand-on.ts';
import { type ShownDocument, showDocument, TooManyPages } from './show-document.ts';

/**
 * Why nothing is shown; `handedOff` the page that held the file is closed, `closedOff` the browser lets nobody fetch it, as one on
 * the disk.
 */
export type Problem = FileProblem | PdfProblem | 'tooManyPages' | 'handedOff' | 'closedOff' | 'unknown';

/** What the page for files is about at the moment. */
export type DocumentState =
  /** A file is to be chosen; after one that could not be shown, with the reason. */
  | { type: 'choosing'; problem: Problem | null; name: string | null }
  /** The site where the file stands has to be allowed, or the file chosen. */
  | { type: 'asking'; from: string }
  | { type: 'opening'; name: string; done: number; total: number }
  /** `isOther`: the content is another one than was asked for. */
  | { type: 'shown'; shown: ShownDocument; isOther: boolean };

export interface DocumentDeeds {
  state: DocumentState;
  /** Opens the first file here, or if one is shown already beside this page, and the others beside it. */
  choose: (files: readonly File[]) => void;
  /** Asks the browser for the site; to be called by a click. */
  allow: () => void;
}

const life = new AbortController();

/** @param address as the page was opened with */
export function useDocument(address: FileAddress): DocumentDeeds {
  const { key } = address;
  const [state, setState] = useState<DocumentState>({ type: 'choosing', problem: null, name: address.name });
  const show = useCallback(
    async (get: () => Promise<FileBytes>, name: string, from: string | null) => {
      setState({ type: 'opening', name, done: 0, total: 0 });
      try {
        const file = await get();
        history.replaceState(null, '', documentUrl({ from, key: file.key, name: file.name }));
        const onPage = (done: number, total: number) =>
          setState({ type: 'opening', name: file.name, done, total });
        const shown = await showDocument(file, from, onPage, life.signal);
        setState({ type: 'shown', shown, isOther: key !== null && key !== file.key });
      } catch (error) {
        setState({ type: 'choosing', problem: problemOf(error), name });
      }
    },
    [key],
  );
  const fetchFrom = useCallback(
    async (from: string) => {
      if (await mayFetch(from)) await show(() => fetchFile(from), nameOf(from), from);
      else if (sitePattern(from)) setState({ type: 'asking', from });
      else setState({ type: 'choosing', problem: 'closedOff', name: nameOf(from) });
    },
    [show],
  );
  useEffect(() => {
    const begin = async () => {
      const { from, handle, name } = address;
      if (from) return fetchFrom(from);
      const file = handle ? await handedOn(handle) : null;
      if (file) await show(() => readFile(file), file.name, null);
      else if (handle) setState({ type: 'choosing', problem: 'handedOff', name });
    };
    void begin();
  }, [address, fetchFrom, show]);
  return {
    state,
    choose: (files) => {
      const [first, ...others] = files;
      if (!first) return;
      const isFree = state.type === 'choosing' || state.type === 'asking';
      if (isFree)
        void show(() => readFile(first), first.name, isFrom(address.from, first) ? address.from : null);
      void openBeside(isFree ? others : files);
    },
    allow: () => {
      if (state.type !== 'asking') return;
      const { from } = state;
      void askForSite(sitePattern(from)!).then((isGranted) => (isGranted ? fetchFrom(from) : undefined));
    },
  };
}

/** Whether a file that was chosen may be taken for the one at an address: it was saved under the name that it has there. */
const isFrom = (address: string | null, { name }: File): boolean =>
  address !== null && isWebAddress(address) && nameOf(address) === name;

function problemOf(error: unknown): Problem {
  if (error instanceof FileFault || error instanceof PdfFault) return error.problem;
  if (error instanceof TooManyPages) return 'tooManyPages';
  console.error(error);
  return 'unknown';
}
