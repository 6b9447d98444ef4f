import { useCallback, useEffect, useMemo, useState } from "react";
import type { Samples } from "./levels.ts";

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly sampleBits: 8 | 16;
}

interface Loaded {
  readonly samples: Samples | null;
  readonly failed: boolean;
  readonly again: () => void;
}

export function useSamples(load: (signal: AbortSignal) => Promise<ArrayBuffer>, shape: Shape): Loaded {
  const { width, height, frames, sampleBits } = shape;
  const [tries, setTries] = useState(1);
  const asked = useMemo(
    () => ({ load, tries, sampleBits, count: width * height * frames }),
    [load, tries, sampleBits, width, height, frames],
  );
  const [answer, setAnswer] = useState<{ to: typeof asked; is: Samples | "failed" } | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    const read = async () => {
      const buffer = await asked.load(leaving.signal);
      const samples = asked.sampleBits === 16 ? new Uint16Array(buffer) : new Uint8Array(buffer);
      if (samples.length !== asked.count) throw new Error("The X-ray came with another number of samples.");
      return samples;
    };
    const show = (is: Samples | "failed") => {
      if (!leaving.signal.aborted) setAnswer({ to: asked, is });
    };
    // Whatever the reason: it is not here, and can be asked for again.
    read().then(show, () => show("failed"));
    return () => leaving.abort();
  }, [asked]);

  const again = useCallback(() => setTries((before) => before + 1), []);
  const now = answer?.to === asked ? answer.is : null;
  return { samples: now === "failed" ? null : now, failed: now === "failed", again };
}
