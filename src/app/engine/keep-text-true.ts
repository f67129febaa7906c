import { options, type VNode } from 'preact';

/** What Preact notes in a vnode, by the names in its build: element or text, children, parent. */
interface Noted extends VNode<unknown> {
  readonly __e: Element | Text | null;
  readonly __k: readonly (Noted | null)[] | null;
  readonly __: Noted | null;
}

/**
 * A page's translation takes our texts out and puts `<font>` in their place, which Preact knows nothing of: what it
 * changes later is out of sight, and the screen goes on showing what is no longer true. From now on an element that is
 * rendered again gets its own texts back first.
 */
export function keepTextTrue(): void {
  const translated = new Map<Element, Noted>();
  const before = options.diffed;
  options.diffed = (vnode) => {
    before?.(vnode);
    const host = hostOf(vnode as Noted);
    if (!(host?.__e instanceof Element) || foreign(host.__e).length === 0) return;
    if (translated.size === 0) queueMicrotask(repair);
    translated.set(host.__e, host);
  };

  function repair(): void {
    for (const [element, host] of translated) {
      for (const font of foreign(element)) font.remove();
      nodesOf(host).forEach((node, index) => {
        const there = element.childNodes[index] ?? null;
        if (there !== node) element.insertBefore(node, there);
      });
    }
    translated.clear();
  }
}

/** The element that a vnode's texts stand in. */
function hostOf(vnode: Noted): Noted | null {
  let host: Noted | null = vnode;
  while (host && typeof host.type !== 'string') host = host.__;
  return host;
}

/** Jejak itself has no such elements. */
function foreign(element: Element): Element[] {
  return Array.from(element.children).filter(({ localName }) => localName === 'font');
}

function nodesOf(vnode: Noted): Node[] {
  const children = (vnode.__k ?? []).filter((child) => child !== null);
  return children.flatMap((child) => (typeof child.type === 'function' ? nodesOf(child) : (child.__e ?? [])));
}
