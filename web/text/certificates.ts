import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { LeftOutBecause } from "../../modules/certificates/of-the-register.ts";
import type { CertificateState } from "../../modules/certificates/shown.ts";

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const certificateStateWords: Words<CertificateState> = {
  active: msg({ id: "certificate-state.active", message: "Good" }),
  replaced: msg({ id: "certificate-state.replaced", message: "Replaced by a newer one" }),
  expired: msg({ id: "certificate-state.expired", message: "Over" }),
  revoked: msg({ id: "certificate-state.revoked", message: "Revoked" }),
};

export const leftOutWords: Words<LeftOutBecause> = {
  "cannot-be-shown": msg({ id: "certificate-left-out.cannot-be-shown", message: "only remembered, or only a scar" }),
  "day-not-known": msg({ id: "certificate-left-out.day-not-known", message: "the day is not known" }),
  spoilt: msg({ id: "certificate-left-out.spoilt", message: "from an expired vial" }),
};
