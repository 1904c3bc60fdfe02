/** What is under way, with how far it has come where that is known. */
export const Busy = ({ text, done, all }: { text: string; done?: number; all?: number }) => (
  <p class="row busy" role="status" data-testid="busy">
    <label class="row">
      <progress value={all ? done : undefined} max={all || undefined} />
      {text}
    </label>
  </p>
);
