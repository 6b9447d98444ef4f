import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { listClips, openClip } from "../../../modules/video-observation/operations.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";

export type WaitingClip = AnswerOf<typeof listClips>["clips"][number];

/** Asked again each minute: phones send at any hour, and others look too. */
export function useClips(mayAsk = true) {
  const { call } = useAtHand();
  return useInfiniteQuery({
    queryKey: [listClips.name],
    enabled: mayAsk,
    initialPageParam: "",
    queryFn: ({ pageParam }) => answerTo(call(listClips, pageParam === "" ? {} : { after: pageParam })),
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
  });
}

/** The clip as a browser plays it. Asked for once: the next one is here before it is looked at. */
export function useFilm(clip: Pick<WaitingClip, "patientId" | "clipId"> | null) {
  const { call } = useAtHand();
  return useQuery({
    queryKey: [openClip.name, clip?.clipId],
    enabled: clip !== null,
    queryFn: async () => {
      if (clip === null) throw new Error("No clip is wanted.");
      const { bytes } = await answerTo(call(openClip, { patientId: clip.patientId, clipId: clip.clipId }));
      return new Blob([new Uint8Array(bytes)], { type: bytes[0] === firstOfWebm ? "video/webm" : "video/mp4" });
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

const firstOfWebm = 0x1a;
