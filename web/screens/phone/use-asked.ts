import { useCallback, useEffect, useRef, useState } from "react";

/**
 * What `ask` gives, and a way to ask again; undefined until it has come. Of two answers the one that
 * was asked for later counts, and after the screen is gone none.
 *
 * @param ask the same function at every rendering, or it is asked at each
 */
export function useAsked<T>(ask: () => Promise<T>): readonly [T | undefined, () => void] {
  const [answer, setAnswer] = useState<T>();
  const latest = useRef(0);
  const again = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    void ask().then((given) => {
      if (mine === latest.current) setAnswer(given);
    });
  }, [ask]);
  useEffect(() => {
    again();
    return () => {
      latest.current += 1;
    };
  }, [again]);
  return [answer, again];
}
