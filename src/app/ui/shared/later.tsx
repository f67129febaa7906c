import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part that is fetched after the screen has been drawn; nothing stands in its place until then. */
export function Later({ load }: { load: () => Promise<ComponentType> }) {
  const [loaded, setLoaded] = useState<{ readonly Part: ComponentType } | null>(null);
  useEffect(
    () =>
      void load().then(
        (Part) => setLoaded({ Part }),
        () => undefined,
      ),
    [load],
  );
  return loaded && <loaded.Part />;
}
