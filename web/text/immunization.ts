import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { notGivenReasons, sites, takenBackBecause } from "../../modules/immunization/dose.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** Where a dose goes; of some a schedule leaves the side open, or the vial says it. */
export const siteWords: Words<(typeof sites)[number] | "thigh" | "arm" | "by-the-vial"> = {
  "left-thigh": msg({ id: "vaccine-site.left-thigh", message: "Left thigh" }),
  "right-thigh": msg({ id: "vaccine-site.right-thigh", message: "Right thigh" }),
  "left-arm": msg({ id: "vaccine-site.left-arm", message: "Left arm" }),
  "right-arm": msg({ id: "vaccine-site.right-arm", message: "Right arm" }),
  mouth: msg({ id: "vaccine-site.mouth", message: "By mouth" }),
  thigh: msg({ id: "vaccine-site.thigh", message: "Thigh" }),
  arm: msg({ id: "vaccine-site.arm", message: "Upper arm" }),
  "by-the-vial": msg({ id: "vaccine-site.by-the-vial", message: "Where its leaflet says" }),
};

export const routeWords: Readonly<Record<string, MessageDescriptor>> = {
  ID: msg({ id: "vaccine-route.ID", message: "into the skin" }),
  IM: msg({ id: "vaccine-route.IM", message: "into the muscle" }),
  SC: msg({ id: "vaccine-route.SC", message: "under the skin" }),
};

export const takenBackWords: Words<(typeof takenBackBecause)[number]> = {
  "pressed-by-mistake": msg({ id: "dose-taken-back.pressed-by-mistake", message: "Pressed by mistake" }),
  "wrong-child": msg({ id: "dose-taken-back.wrong-child", message: "It was another child" }),
  "wrong-vaccine": msg({ id: "dose-taken-back.wrong-vaccine", message: "It was another vaccine" }),
  "wrong-day": msg({ id: "dose-taken-back.wrong-day", message: "It was another day" }),
  "register-taken-back": msg({ id: "dose-taken-back.register-taken-back", message: "Its register was taken back" }),
};

export const notGivenWords: Words<(typeof notGivenReasons)[number]> = {
  "child-absent": msg({ id: "dose-not-given.child-absent", message: "The child did not come" }),
  "child-ill": msg({ id: "dose-not-given.child-ill", message: "The child is ill" }),
  "family-refused": msg({ id: "dose-not-given.family-refused", message: "The family said no" }),
  "family-away": msg({ id: "dose-not-given.family-away", message: "The family is away" }),
  "no-vaccine": msg({ id: "dose-not-given.no-vaccine", message: "No vaccine left" }),
  "past-reaction": msg({ id: "dose-not-given.past-reaction", message: "A bad reaction last time" }),
  other: msg({ id: "dose-not-given.other", message: "Another reason" }),
};
