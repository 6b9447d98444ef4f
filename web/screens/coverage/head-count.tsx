import { Trans, useLingui } from "@lingui/react/macro";
import { inLanguage } from "../../text/language.ts";
import { Notice } from "../../ui/notice.tsx";
import { useAtHand } from "../at-hand.ts";
import type { useGiven } from "./use-counted.ts";

interface HeadCountProps {
  readonly given: Pick<NonNullable<ReturnType<typeof useGiven>["data"]>, "days" | "target" | "uncounted">;
  /** They may enter one, in the form beneath. */
  readonly admin: boolean;
}

/** Of more the number says how many. */
const mostNamed = 6;

/** What doses of a period are a part of, as a formula; or whose head count is missing. */
export function HeadCount({ given: { days, target, uncounted }, admin }: HeadCountProps) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  if (target !== null) {
    const [infants, ofDays] = [i18n.number(target.infants), i18n.number(target.ofDays, { maximumFractionDigits: 1 })];
    return (
      <p className="coverage-small">
        <Trans>
          Doses given to infants in the period ÷ target × 100. Target: {infants} infants in a year by head count ×{" "}
          {days} days ÷ 365 = {ofDays}. Doses are those that count by the child’s schedule, given before the first
          birthday.
        </Trans>
      </p>
    );
  }
  const names = uncounted.slice(0, mostNamed).map((place) => inLanguage(language, place).first);
  const more = uncounted.length - names.length;
  return (
    <Notice look="attention">
      <span>
        <b>
          <Trans>No head count entered</Trans>
        </b>
        {names.length > 0 && ` (${names.join(", ")}${more > 0 ? ` + ${i18n.number(more)}` : ""})`}
        <br />
        <Trans>Without it there is no percent.</Trans>{" "}
        {admin ? (
          <a href="#infants" className="coverage-listed">
            <Trans>Enter the head count</Trans>
          </a>
        ) : (
          <Trans>An admin over the facility enters it on this page.</Trans>
        )}
      </span>
    </Notice>
  );
}
