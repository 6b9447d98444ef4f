import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { type KeptBehindPin, useFollowed, usePhone } from "../phone-at-hand.ts";
import { refusalWords } from "../refusal-words.ts";
import { useAsked } from "../use-asked.ts";
import { Act } from "./act.tsx";
import { AskPin } from "./ask-pin.tsx";
import { PhonePage } from "./phone-page.tsx";
import { Word } from "./word.tsx";

interface OpenedByPinProps<T> {
  readonly title: string;
  /** The same at every rendering, or it is asked at each. */
  readonly of: KeptBehindPin<T>;
  /** Said while nothing has come yet. */
  readonly fetching: string;
  /** What locks it again. */
  readonly close: string;
  readonly children: (shown: T) => ReactNode;
}

/** A page that only whoever knows the PIN sees, with or without a network. */
export function OpenedByPin<T>(props: OpenedByPinProps<T>) {
  const { go, pin } = usePhone();
  const unlocked = useFollowed(pin.unlocked);
  return (
    <PhonePage title={props.title} onBack={() => go("/f/")}>
      {unlocked ? <Unlocked {...props} /> : <AskPin />}
    </PhonePage>
  );
}

function Unlocked<T>({ of, fetching, close, children }: OpenedByPinProps<T>) {
  const { i18n } = useLingui();
  const { pin } = usePhone();
  // What was kept is there at once; the house's word takes its place.
  const [kept] = useAsked<T | null>(of.kept);
  const [fresh, askAgain] = useAsked<Told<T>>(of.ask);
  const refused = isRefused(fresh) ? fresh.refused : null;
  const shown = fresh !== undefined && !isRefused(fresh) ? fresh : (kept ?? null);

  return (
    <>
      {refused !== null &&
        (shown === null ? (
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
      {refused === null && shown === null && (
        <p className="phone-lead" role="status">
          {fetching}
        </p>
      )}
      {shown !== null && children(shown)}
      <Act drawing="lock" onPress={pin.lock}>
        {close}
      </Act>
    </>
  );
}

type Refused = { readonly refused: string };
type Told<T> = T | Refused;

const isRefused = <T,>(told: Told<T> | undefined): told is Refused =>
  typeof told === "object" && told !== null && "refused" in told;
