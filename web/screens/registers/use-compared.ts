import { useEffect, useRef, useState } from "react";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { compareRows } from "../../../modules/registers/operations.ts";
import type { RowRead } from "../../../modules/registers/read-row.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Compared = AnswerOf<typeof compareRows>["rows"][number];

const atOnce = 100;

/** Each row held against the children who are here, a hundred at a time; what was asked stays asked. */
export function useCompared(placeId: string, rows: readonly RowRead[]) {
  const { call } = useAtHand();
  const [found, setFound] = useState<ReadonlyMap<number, Compared>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    const all = new Map<number, Compared>();
    const ask = async () => {
      for (let at = 0; at < rows.length && !stopped.current; at += atOnce) {
        const sought = rows.slice(at, at + atOnce).flatMap(({ line, identity }) => {
          if (!identity) return [];
          const { address: _, identifiers: __, ...who } = identity;
          return [{ line, ...who }];
        });
        const answer = await answerTo(call(compareRows, { placeId: placeId as never, rows: sought }));
        for (const one of answer.rows) all.set(one.line, one);
        if (!stopped.current) setFound(new Map(all));
      }
    };
    ask().catch((wrong: unknown) => setError(wrong));
    return () => {
      stopped.current = true;
    };
  }, [call, placeId, rows, tries]);
  return {
    found,
    done: found.size === rows.length,
    error,
    again() {
      setError(null);
      setTries(tries + 1);
    },
  };
}
