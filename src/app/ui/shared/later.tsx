import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LaterProps<Props> {
  load: () => Promise<ComponentType<Props>>;
  /** What the part is given once it is there. */
  given: Props;
  /** It cannot be fetched. */
  onMissing?: () => void;
}

/** A part that is fetched after the screen has been drawn; nothing stands in its place until then. */
export function Later<Props extends object>({ load, given, onMissing }: LaterProps<Props>) {
  const [loaded, setLoaded] = useState<{ readonly Part: ComponentType<Props> } | null>(null);
  useEffect(
    () =>
      void load().then(
        (Part) => setLoaded({ Part }),
        () => onMissing?.(),
      ),
    [load],
  );
  return loaded && <loaded.Part {...given} />;
}
