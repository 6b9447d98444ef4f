import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CertificateShown } from "../../modules/certificates/shown.ts";

type Why = NonNullable<CertificateShown["revoked"]>["why"];

export const revokedWords: Readonly<Record<Why, MessageDescriptor>> = {
  "wrong-child": msg({ id: "certificate-revoked.wrong-child", message: "It is of another child" }),
  "wrong-details": msg({ id: "certificate-revoked.wrong-details", message: "Something in it is wrong" }),
  misused: msg({ id: "certificate-revoked.misused", message: "Somebody misuses it" }),
  "asked-for-it": msg({ id: "certificate-revoked.asked-for-it", message: "The family asks for it" }),
  "dose-taken-back": msg({
    id: "certificate-revoked.dose-taken-back",
    message: "By itself: a dose in it was taken back",
  }),
  replaced: msg({
    id: "certificate-revoked.replaced",
    message: "By itself: the child was corrected, and a new one issued",
  }),
  erased: msg({ id: "certificate-revoked.erased", message: "By itself: the child was erased" }),
};
