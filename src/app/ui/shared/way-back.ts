import { useLocation } from 'preact-iso';
import { useLayoutEffect } from 'preact/hooks';

const cameFromInside = 'jejak-inside';

/** Marks in the browser's history that this address was reached from inside the app, so that back stays in it. */
export function useMarkedHistory(): void {
  const location = useLocation() as ReturnType<typeof useLocation> & { readonly wasPush: boolean };
  useLayoutEffect(() => {
    if (location.wasPush && history.state === null) history.replaceState(cameFromInside, '');
  }, [location.url]);
}

/** Back always means back; `otherwise` is for who came straight here. */
export function goBack(otherwise: () => void): void {
  if (history.state === cameFromInside) history.back();
  else otherwise();
}
