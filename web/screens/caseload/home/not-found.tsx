import { Trans } from "@lingui/react/macro";
import type { Where } from "../../../local/where-i-am.ts";
import { Notice } from "../../../ui/notice.tsx";

/** Why the phone does not say where it is, and what helps. */
export function NotFound({ found }: { readonly found: Where | null }) {
  if (found === null || found.is === "here") return null;
  return (
    <Notice look="attention">
      {found.is === "denied" ? (
        <Trans>
          This app may not see where the phone is. Allow “Location” for it in the browser’s settings, then try again.
        </Trans>
      ) : (
        <Trans>
          The phone does not know where it is. Switch “Location” on, step under the open sky, and try again.
        </Trans>
      )}
    </Notice>
  );
}
