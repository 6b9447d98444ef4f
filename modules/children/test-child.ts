import type { InputOf } from "../../foundation/operation.ts";
import { childNoticeVersion } from "./consent.ts";
import type { registerChild } from "./operations.ts";

type Registration = InputOf<typeof registerChild>;

/** A registration as tests need one: a child who exists nowhere. */
export function testChild(
  ids: { readonly childId: string; readonly placeId: string; readonly on: string },
  identity: Partial<Registration["identity"]> = {},
): Registration {
  return {
    ...(ids as Pick<Registration, "childId" | "placeId" | "on">),
    workerId: null,
    identity: {
      name: "Aarav Kumar",
      sex: "male",
      born: { day: "2026-09-12" as never, exact: true },
      ofBirth: null,
      mother: "Sita Devi",
      guardian: null,
      phone: { number: "+919812345678", of: "father" },
      address: { village: "Naya Tola", landmark: "behind the school" },
      identifiers: [],
      ...identity,
    },
    consent: {
      noticeVersion: childNoticeVersion,
      language: "hi",
      givenBy: "mother",
      how: "spoken",
      care: true,
      alsoFor: ["messages"],
    },
    similar: "not-looked-at",
  };
}
