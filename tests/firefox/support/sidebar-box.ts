/**
 * An expression for the sidebar: what of it reaches beyond its right edge, and the panel itself where it must be scrolled
 * to see what is in it, as only its lists should.
 */
export const OUT_OF_SIGHT = `(() => {
  const { clientWidth } = document.documentElement;
  const panel = document.querySelector('.panel');
  const beyond = [...document.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
  return [...beyond, ...(panel.scrollHeight > panel.clientHeight ? [panel] : [])].map(
    ({ tagName, className }) => tagName + '.' + className,
  );
})()`;
