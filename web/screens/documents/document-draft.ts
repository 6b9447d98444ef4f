import type { DocumentKind } from "../../../modules/documents/paper.ts";

/** A paper before it is added. */
export interface DocumentDraft {
  readonly documentId: string;
  readonly kind: DocumentKind | "";
  readonly title: string;
  /** "2026-11-21", or "" where no day stands on it. */
  readonly dated: string;
}

/** How far one page has come. */
export type PageIs = "waits" | "on-its-way" | "arrived" | "stopped";

export type DocumentFault = "no-page" | "page-on-its-way" | "page-stopped" | "no-kind" | "day-to-come";

/** What keeps it from being added, in the order in which it stands in the form. */
export function documentFaults(
  { kind, dated }: DocumentDraft,
  pages: readonly PageIs[],
  today: string,
): readonly DocumentFault[] {
  const faults: DocumentFault[] = [];
  if (pages.length === 0) faults.push("no-page");
  else if (pages.includes("stopped")) faults.push("page-stopped");
  else if (pages.some((is) => is !== "arrived")) faults.push("page-on-its-way");
  if (kind === "") faults.push("no-kind");
  if (dated > today) faults.push("day-to-come");
  return faults;
}
