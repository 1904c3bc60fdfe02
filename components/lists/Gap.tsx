/** Room for rows of a table that are not drawn. @param height in CSS pixels */
export const Gap = ({ height }: { height: number }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus.
  <tr aria-hidden="true" class="gap" style={{ height: `${height}px` }} />
);
