import { Trans } from "@lingui/react/macro";
import type { SessionCard } from "../../../modules/sessions/shown.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { useAtHand } from "../at-hand.ts";

/** "Anganwadi 2, Rampur · PHC Naya Tola" */
export function SessionPlace({ site, facility }: Pick<SessionCard, "site" | "facility">) {
  const { language } = useAtHand();
  const place = inLanguage(language, facility);
  const centre = <span lang={place.lang}>{place.first}</span>;
  if (site === null) {
    return (
      <>
        {centre} <Trans>(at the centre)</Trans>
      </>
    );
  }
  return (
    <>
      <span lang={scriptOf(site.name)}>{site.name}</span>, <span lang={scriptOf(site.village)}>{site.village}</span>
      {" · "}
      {centre}
    </>
  );
}
