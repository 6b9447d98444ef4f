import { Trans } from "@lingui/react/macro";
import { scriptOf } from "../../../text/language.ts";
import type { Work } from "./use-work.ts";

/** What was just done with a specimen. */
export interface Happened {
  readonly is: "received" | "rejected" | "reported" | "amended";
  readonly work: Work;
}

export function HappenedWords({ happened: { is, work } }: { readonly happened: Happened }) {
  const { name } = work;
  const lang = scriptOf(name);
  switch (is) {
    case "received":
      return (
        <Trans>
          Received: <b lang={lang}>{name}</b>. It stands under “Here”.
        </Trans>
      );
    case "rejected":
      return (
        <Trans>
          Cannot be tested: <b lang={lang}>{name}</b>. Whoever took it is asked for another one.
        </Trans>
      );
    case "reported":
      return (
        <Trans>
          Reported: <b lang={lang}>{name}</b>. The doctor sees it now.
        </Trans>
      );
    case "amended":
      return (
        <Trans>
          Amended: <b lang={lang}>{name}</b>. The doctor is asked to look again.
        </Trans>
      );
  }
}
