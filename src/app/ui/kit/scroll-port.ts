/** What a list scrolls in: the nearest scrolling ancestor, or the window. */
export type ScrollPort = { top: number; height: number; scrollBy: (px: number) => void };

export function scrollPortOf(element: HTMLElement): ScrollPort {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    const scroller = box;
    return {
      top: box.getBoundingClientRect().top,
      height: box.clientHeight,
      scrollBy: (px) => void (scroller.scrollTop += px),
    };
  }
  return { top: 0, height: innerHeight, scrollBy: (px) => scrollBy({ top: px, behavior: 'instant' }) };
}
