import type { Doses } from "./use-programme.ts";

/** From the best known to the worst; what nobody knows stands before what was missed. */
export const doseParts = ["verified", "reported", "unknown", "missed"] as const;

export const dosePartShape = {
  verified: "done",
  reported: "reported",
  unknown: "unknown",
  missed: "overdue",
} as const satisfies Record<(typeof doseParts)[number], string>;

/** Solid, outlined, hatched, red. Its numbers stand beside it in words, so a reader does not hear it. */
export function DoseBar({ doses, small = false }: { readonly doses: Doses; readonly small?: boolean }) {
  if (doses.due === 0) return null;
  return (
    <span className={`programme-bar${small ? " programme-bar-small" : ""}`} aria-hidden="true">
      {doseParts.map(
        (part) =>
          doses[part] > 0 && (
            <i key={part} className={`programme-bar-${part}`} style={{ flexGrow: doses[part] / doses.due }} />
          ),
      )}
    </span>
  );
}
