/** Leaves what has the focus: a field that is being typed in saves itself by that. */
export function endTyping(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
