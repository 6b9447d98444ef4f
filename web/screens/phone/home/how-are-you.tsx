import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Act } from "../parts/act.tsx";
import { Word } from "../parts/word.tsx";
import { usePhone } from "../phone-at-hand.ts";
import { keepReport } from "../symptoms/keep-report.ts";

/** One press to say what troubles them, one to say that nothing does. */
export function HowAreYou() {
  const phone = usePhone();
  const [said, say] = useState<"nothing" | "being-kept" | "well" | "not-kept">("nothing");
  const tellWell = () => {
    say("being-kept");
    keepReport(phone, []).then(
      () => say("well"),
      () => say("not-kept"),
    );
  };
  return (
    <>
      <div className="home-pair">
        <Act drawing="unwell" onPress={() => phone.go("/f/feel")}>
          <Trans>I do not feel well</Trans>
        </Act>
        {said !== "well" && (
          <Act drawing="well" working={said === "being-kept"} onPress={tellWell}>
            <Trans>I am well</Trans>
          </Act>
        )}
      </div>
      {said === "well" && (
        <Word look="done" live>
          <Trans>Told: you are well.</Trans>
        </Word>
      )}
      {said === "not-kept" && (
        <Word look="overdue" live>
          <Trans>It could not be kept. Free some room on the phone, then try again.</Trans>
        </Word>
      )}
    </>
  );
}
