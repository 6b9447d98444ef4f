import type { I18n } from "@lingui/core";
import { refusals } from "./refusals.ts";

export interface Refused {
  readonly code: string;
  readonly says: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Our own words follow the language switch; the server's stand in for a code newer than this page. */
export function sayRefusal(i18n: I18n, { code, says, params }: Refused): string {
  const words = Object.entries(refusals).find(([known]) => known === code)?.[1];
  if (!words && says !== "") return says;
  const { id, message } = words ?? refusals["something-broke"];
  return i18n._(id, { seconds: 5, id: code, ...params }, message === undefined ? {} : { message });
}
