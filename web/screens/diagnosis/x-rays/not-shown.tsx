import { Trans } from "@lingui/react/macro";
import type { NotShownBecause } from "../../../../modules/diagnosis/x-ray.ts";

/** Why a file that is kept has no picture here. */
export function NotShownWords({ because }: { readonly because: NotShownBecause }) {
  switch (because) {
    case "way-of-packing-unknown":
      return <Trans>The machine packed the picture in a way that this program does not know.</Trans>;
    case "not-grey-samples":
      return <Trans>The picture is not stored in plain shades of grey, and only those are drawn here.</Trans>;
  }
}
