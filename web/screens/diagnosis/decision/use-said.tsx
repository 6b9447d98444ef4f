import { Trans } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { Notice } from "../../../ui/notice.tsx";
import type { Decided } from "./use-decide.ts";

export interface Said {
  readonly is: Decided["decided"] | "x-ray-changed" | "results-changed" | "started" | "result-kept" | "x-ray-added";
}

/** What has just happened, in words; it stays until something else happens. */
export function useSaid(name: string): { readonly said: ReactNode; readonly say: (said: Said) => void } {
  const [said, say] = useState<Said | null>(null);
  return { said: said && <SaidOf said={said} name={name} />, say };
}

export function SaidOf({ said, name, act }: { readonly said: Said; readonly name: string; readonly act?: ReactNode }) {
  const changed = said.is === "x-ray-changed" || said.is === "results-changed";
  return (
    <Notice look={changed ? "attention" : "done"} inLiveRegion act={act}>
      <b>
        <Words said={said} name={name} />
      </b>
    </Notice>
  );
}

function Words({ said, name }: { readonly said: Said; readonly name: string }) {
  switch (said.is) {
    case "confirmed":
      return <Trans>TB is confirmed for {name}. Treatment may start.</Trans>;
    case "not-tb":
      return <Trans>It is recorded that {name} does not have TB. Treatment cannot start.</Trans>;
    case "more-needed":
      return (
        <Trans>Your request for {name} is recorded. They come back to your list when something new is here.</Trans>
      );
    case "x-ray-changed":
      return (
        <Trans>
          Nothing was decided: a newer X-ray of {name} came in meanwhile. It is shown now. Look, and decide.
        </Trans>
      );
    case "results-changed":
      return (
        <Trans>
          Nothing was decided: the results of {name} changed meanwhile. They are shown now. Look, and decide.
        </Trans>
      );
    case "started":
      return <Trans>The treatment of {name} has begun.</Trans>;
    case "result-kept":
      return <Trans>The result is kept. A doctor is to look at it.</Trans>;
    case "x-ray-added":
      return <Trans>The X-ray is kept. A doctor is to look at it.</Trans>;
  }
}
