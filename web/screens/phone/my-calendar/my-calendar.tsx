import { Trans, useLingui } from "@lingui/react/macro";
import { Act } from "../parts/act.tsx";
import { PhonePage } from "../parts/phone-page.tsx";
import { Word } from "../parts/word.tsx";
import { useFollowed, usePhone } from "../phone-at-hand.ts";
import { refusalWords } from "../refusal-words.ts";
import { useAsked } from "../use-asked.ts";
import { AskPin } from "./ask-pin.tsx";
import { MyMonths } from "./my-months.tsx";

/** The whole course: only whoever knows the PIN sees it, with or without a network. */
export function MyCalendar() {
  const { t } = useLingui();
  const { go, pin } = usePhone();
  const unlocked = useFollowed(pin.unlocked);
  return (
    <PhonePage title={t`My calendar`} onBack={() => go("/f/")}>
      {unlocked ? <Unlocked /> : <AskPin />}
    </PhonePage>
  );
}

function Unlocked() {
  const { i18n } = useLingui();
  const { myDoses, pin } = usePhone();
  // What was kept is there at once; the house's word takes its place.
  const [kept] = useAsked(myDoses.kept);
  const [fresh, askAgain] = useAsked(myDoses.ask);
  const refused = fresh !== undefined && "refused" in fresh ? fresh.refused : null;
  const doses = fresh !== undefined && !("refused" in fresh) ? fresh : (kept ?? null);

  return (
    <>
      {refused !== null &&
        (doses === null ? (
          <div className="phone-middle">
            <i className="shape shape-attention" aria-hidden="true" />
            <p className="phone-lead" role="alert">
              {i18n._(refusalWords(refused))}
            </p>
            <Act look="main" drawing="again" onPress={askAgain}>
              <Trans>Try again</Trans>
            </Act>
          </div>
        ) : (
          <Word look="unknown">
            {refused === "no-network" ? (
              <Trans>No network. This is how it was when it was last loaded.</Trans>
            ) : (
              i18n._(refusalWords(refused))
            )}
          </Word>
        ))}
      {refused === null && doses === null && (
        <p className="phone-lead" role="status">
          <Trans>Your days are being fetched …</Trans>
        </p>
      )}
      {doses !== null && <MyMonths doses={doses} />}
      <Act drawing="lock" onPress={pin.lock}>
        <Trans>Close the calendar</Trans>
      </Act>
    </>
  );
}
