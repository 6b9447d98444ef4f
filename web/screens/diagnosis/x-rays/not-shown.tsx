import { Trans } from "@lingui/react/macro";
import type { NotShownBecause } from "../../../../modules/diagnosis/x-ray.ts";

/** Why a file has no picture here. */
export function NotShownWords({ because }: { readonly because: NotShownBecause }) {
  switch (because) {
    case "way-of-packing-unknown":
      return <Trans>The machine packed the picture in a way that this program does not know.</Trans>;
    case "not-grey-samples":
      return <Trans>The picture is not stored in plain shades of grey, and only those are drawn here.</Trans>;
    case "picture-no-longer-kept":
      return <Trans>The picture for screens was removed when its time was over.</Trans>;
    case "no-longer-kept":
      return <Trans>It was removed when its time was over. What was read in it stays in the record.</Trans>;
  }
}
