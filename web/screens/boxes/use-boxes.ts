import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf, Operation } from "../../../foundation/operation.ts";
import type { BoxState } from "../../../modules/devices/box.ts";
import { listBoxes, listBoxesFor, readBox, readBoxOf } from "../../../modules/devices/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type Box = AnswerOf<typeof listBoxes>["boxes"][number];
export type BoxHistory = AnswerOf<typeof readBox>;
export type TheirBox = NonNullable<AnswerOf<typeof readBoxOf>["box"]>;

export function useMay(): (operation: Operation) => boolean {
  const { actor } = useAtHand();
  return ({ allow }) => allow.some((rule) => rule.couldPass(actor));
}

/** The box that a patient has, and those they had. */
export function useBoxOf(patientId: PatientId, enabled: boolean) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readBoxOf.name, patientId],
    queryFn: () => answerTo(call(readBoxOf, { patientId })),
    enabled,
  });
}

export function useBoxesToGive(patientId: PatientId) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [listBoxesFor.name, patientId],
    queryFn: async () => (await answerTo(call(listBoxesFor, { patientId }))).boxes,
    staleTime: 0,
  });
}

export interface Wanted {
  /** "": all. */
  readonly placeId: string;
  readonly state: BoxState | "";
  readonly troubleFirst: boolean;
}

export function useStock({ placeId, state, troubleFirst }: Wanted) {
  const { call } = useAtHand();
  const asked = {
    ...(placeId === "" ? {} : { placeId: placeId as never }),
    ...(state === "" ? {} : { state }),
    ...(troubleFirst ? { first: "trouble" as const } : {}),
  };
  return useInfiniteQuery({
    queryKey: [listBoxes.name, asked],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listBoxes, { ...asked, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export function useBox({ placeId, boxId }: Pick<Box, "placeId" | "boxId">) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [readBox.name, boxId],
    queryFn: () => answerTo(call(readBox, { placeId, boxId })),
    staleTime: 0,
  });
}

const hangsOnABox = /^(?:devices|adherence|reports)\./;

/** A box was moved, filled, or told something: its lists, and the days of whoever has it. */
export function useReadBoxesAgain(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => hangsOnABox.test(String(name)) });
}
