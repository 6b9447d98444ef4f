import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

/*
 * What waits for a doctor: something that the house saw, which only a person can answer.
 *
 * An alert is raised once for what it is about, however often it is seen again. It ends in one of two
 * ways: what raised it is no longer so, and it is taken down; or a doctor says what they did about it.
 * Then it stays down for what they saw, and comes again only when there is more to see ("facts").
 */

export const AlertId = idOf("AlertId");
export type AlertId = z.infer<typeof AlertId>;

/** The most urgent first: what may harm today, what is given in vain, what asks for a decision, what is due. */
export const alertKinds = [
  "value-past-limit",
  "severe-adverse-event",
  "severe-symptom",
  "thin-and-in-danger",
  "refeeding",
  "resistance-against-regimen",
  "still-positive",
  "tb-again",
  "long-gap",
  "sixty-days-without-dose",
  "dose-for-new-weight",
  "phase-may-end",
  "doses-complete",
  "visit-after-treatment",
  "sent-on-waits",
] as const;
export const AlertKind = z.enum(alertKinds);
export type AlertKind = z.infer<typeof AlertKind>;

/** How urgent, from 1; of two of the same the older one comes first. */
export const urgencyOf = (kind: AlertKind): number => alertKinds.indexOf(kind) + 1;

/**
 * What is shown of it before the chart is opened: codes and numbers, never words of a person. Two
 * alerts of one kind about the same thing with the same facts are the same.
 */
export const Facts = z.record(
  z.string().check(z.maxLength(40)),
  z.union([z.string().check(z.maxLength(200)), z.number(), z.array(z.string().check(z.maxLength(40)))]),
);
export type Facts = z.infer<typeof Facts>;
