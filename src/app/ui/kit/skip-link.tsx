import type { ComponentChildren } from 'preact';

export type SkipLinkProps = { target?: string; children: ComponentChildren };

export function SkipLink({ target = 'content', children }: SkipLinkProps) {
  /** Focus without a hash: a hash would be one more step for "back". */
  function skip(event: Event) {
    event.preventDefault();
    document.getElementById(target)?.focus();
  }
  return (
    <a class="k-skip" href={`#${target}`} onClick={skip}>
      {children}
    </a>
  );
}
