/** Why something the reviewer asked for did not happen, read out at once. */
export function Problem({ text }: { text: string }) {
  return (
    <p class="status problem" role="alert">
      {text}
    </p>
  );
}
