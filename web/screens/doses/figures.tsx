import { Trans, useLingui } from "@lingui/react/macro";
import type { Doses } from "./day-look.ts";

/** Seen and told are two figures; the second never passes for the first. */
export function Figures({ verified, reported }: Pick<Doses, "verified" | "reported">) {
  const { i18n } = useLingui();
  const { num, den } = verified;
  if (den === 0) {
    return (
      <p className="quiet">
        <Trans>No day has ended yet. The figures stand here from tomorrow on.</Trans>
      </p>
    );
  }
  // Rounded down: all of them is said only when it is all of them.
  const percent = (count: number) => i18n.number(Math.floor((100 * count) / den) / 100, { style: "percent" });
  const [seen, told, known, due] = [num, reported.num, num + reported.num, den].map((count) => i18n.number(count));
  return (
    <div className="doses-figures">
      <p>
        <b>{percent(num)}</b>
        <span>
          <Trans>
            verified: {seen} of {due} doses on days that have ended
          </Trans>
        </span>
      </p>
      <p>
        <b>{percent(num + reported.num)}</b>
        <span>
          <Trans>
            plus {told} told: {known} of {due}
          </Trans>
        </span>
      </p>
    </div>
  );
}
