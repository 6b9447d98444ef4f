import { useEffect, useMemo, useState } from "react";

interface Loaded {
  readonly bitmap: ImageBitmap | null;
  readonly failed: boolean;
  readonly again: () => void;
}

/** A JPEG as points for a canvas: the page's own policy lets no picture be shown from memory in another way. */
export function useBitmap(load: () => Promise<Uint8Array>): Loaded {
  const [tries, setTries] = useState(1);
  const asked = useMemo(() => ({ load, tries }), [load, tries]);
  const [answer, setAnswer] = useState<{ to: typeof asked; is: ImageBitmap | "failed" } | null>(null);

  useEffect(() => {
    let here = true;
    let drawn: ImageBitmap | null = null;
    const read = async () => createImageBitmap(new Blob([(await asked.load()).slice()], { type: "image/jpeg" }));
    read().then(
      (bitmap) => {
        if (!here) return bitmap.close();
        drawn = bitmap;
        setAnswer({ to: asked, is: bitmap });
      },
      // Whatever the reason: it is not here, and can be asked for again.
      () => here && setAnswer({ to: asked, is: "failed" }),
    );
    return () => {
      here = false;
      drawn?.close();
    };
  }, [asked]);

  const now = answer?.to === asked ? answer.is : null;
  return {
    bitmap: now === "failed" ? null : now,
    failed: now === "failed",
    again: () => setTries((before) => before + 1),
  };
}
