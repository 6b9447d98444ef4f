import { useCallback, useEffect, useRef, useState } from "react";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { compareRows } from "../../../modules/registers/operations.ts";
import type { RowRead } from "../../../modules/registers/read-row.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Compared = AnswerOf<typeof compareRows>["rows"][number];

const atOnce = 100;

/** Each row held against the children who are here, a hundred at a time; what was answered is not asked again. */
export function useCompared(placeId: string, rows: readonly RowRead[]) {
  const { call } = useAtHand();
  const kept = useRef(new Map<number, Compared>());
  const [found, setFound] = useState<ReadonlyMap<number, Compared>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const compare = useCallback(
    async (isOver: () => boolean) => {
      const left = rows.filter(({ line }) => !kept.current.has(line));
      for (let at = 0; at < left.length && !isOver(); at += atOnce) {
        const sought = left.slice(at, at + atOnce).flatMap(({ line, identity }) => {
          if (!identity) return [];
          const { name, sex, born, ofBirth, mother, guardian, phone } = identity;
          return [{ line, name, sex, born, ofBirth, mother, guardian, phone }];
        });
        const answer = await answerTo(call(compareRows, { placeId, rows: sought }));
        for (const one of answer.rows) kept.current.set(one.line, one);
        if (!isOver()) setFound(new Map(kept.current));
      }
    },
    [call, placeId, rows],
  );
  useEffect(() => {
    let over = false;
    compare(() => over).catch((wrong: unknown) => setError(wrong));
    return () => {
      over = true;
    };
  }, [compare]);
  return {
    found,
    done: found.size === rows.length,
    error,
    again() {
      setError(null);
      compare(() => false).catch((wrong: unknown) => setError(wrong));
    },
  };
}
