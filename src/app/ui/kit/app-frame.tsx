import type { ComponentChildren } from 'preact';
import { SkipLink } from './skip-link.tsx';

export type AppFrameProps = {
  skipLabel: string;
  top: ComponentChildren;
  /** A `Navigation`; leave it out for a screen that stands alone. */
  navigation?: ComponentChildren;
  /** Between the top bar and the content, the full width: an update, a warning. */
  banner?: ComponentChildren;
  snackbar?: ComponentChildren;
  /** `text` for forms and reading, `wide` for tables, `full` for two panes. */
  width?: 'text' | 'wide' | 'full' | undefined;
  children: ComponentChildren;
};

export function AppFrame({ skipLabel, top, navigation, banner, snackbar, width = 'text', children }: AppFrameProps) {
  return (
    <div class="k-frame" data-nav={Boolean(navigation)}>
      <SkipLink>{skipLabel}</SkipLink>
      {navigation}
      {top}
      {banner && <div class="k-banner">{banner}</div>}
      <main class="k-main" id="content" tabIndex={-1} data-width={width}>
        {children}
      </main>
      {snackbar}
    </div>
  );
}
