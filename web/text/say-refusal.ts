import type { I18n } from "@lingui/core";

export interface Refused {
  readonly code: string;
  readonly says: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Our own words follow the language switch; the server's stand in for a code newer than this page.
 * They are found in the catalogue by their code: refusals.ts says that each has some.
 */
export function sayRefusal(i18n: I18n, { code, says, params }: Refused): string {
  const own = `refusal.${code}`;
  const known = own in i18n.messages;
  if (!known && says !== "") return says;
  const id = known ? own : "refusal.something-broke";
  return i18n._(id, { seconds: 5, id: code, ...params });
}
