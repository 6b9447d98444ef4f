import type { gradePictures } from "./pictures.ts";

/** It says nothing by itself: its word stands under it. */
export function Picture({ of, size = 64 }: { readonly of: (typeof gradePictures)["mild"]; readonly size?: number }) {
  return (
    <svg className="feel-picture" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <path d={of.lines} />
      <path className="feel-hurts" d={of.hurts} />
    </svg>
  );
}
