import { useQueryClient } from "@tanstack/react-query";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { findChildren, readChild } from "../../../../modules/children/operations.ts";
import { listRecalls } from "../../../../modules/outreach/operations.ts";

export type Child = AnswerOf<typeof readChild>;

/** After something about a child was changed. */
export function useReadChildAgain(childId: string): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: [readChild.name, childId] });
    void queries.invalidateQueries({ queryKey: [findChildren.name] });
    // Whoever takes back what they agreed to ends it at once.
    void queries.invalidateQueries({ queryKey: [listRecalls.name, childId] });
  };
}
