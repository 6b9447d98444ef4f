import type { ReactNode } from "react";
import type { BeadState } from "./beads.ts";

/** The form says what the colour says; on a field of 40 around its middle. */
export function BeadDrawing({ state, size = 40 }: { readonly state: BeadState; readonly size?: number }) {
  return (
    <svg className={`bead bead-${state}`} width={size} height={size} viewBox="-20 -20 40 40" aria-hidden="true">
      {forms[state]}
    </svg>
  );
}

const forms: Readonly<Record<BeadState, ReactNode>> = {
  reached: (
    <>
      <rect className="bead-body" x="-18" y="-18" width="36" height="36" rx="10" />
      <path className="bead-line" d="M-8 .5l5.500 5.500L8-6" />
    </>
  ),
  "on-the-way": (
    <>
      <circle className="bead-body" r="19" />
      <path className="bead-line" d="M-7 0h13M1-5.500L6.500 0 1 5.500" />
    </>
  ),
  "not-found": (
    <>
      <rect className="bead-body" x="-14" y="-14" width="28" height="28" rx="5" transform="rotate(45)" />
      <path className="bead-line" d="M-4-4c.3-5.500 8-5 7.500 0C3-.5 0-.5 0 3M0 8h.01" />
    </>
  ),
  sent: <circle className="bead-ring" r="17" />,
  waiting: (
    <>
      <circle className="bead-ring bead-dashed" r="17" />
      <path className="bead-mark" d="M0 8V-7M-6-1l6-6 6 6" />
    </>
  ),
  "needs-you": (
    <>
      <path className="bead-body" d="M0-18L19 16H-19z" />
      <path className="bead-line" d="M0-5v9M0 10h.01" />
    </>
  ),
  closed: <rect className="bead-body" x="-18" y="-7" width="36" height="14" rx="7" />,
};
