import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { RoughPlace } from "../../../modules/outreach/lead.ts";
import type { RoughPlaceFound } from "../../local/rough-place.ts";
import { Act } from "../phone/parts/act.tsx";
import { Drawing } from "../phone/parts/drawing.tsx";
import { Word } from "../phone/parts/word.tsx";
import { useFinder } from "./finder-at-hand.ts";

interface RoughPlaceFieldProps {
  readonly rough: RoughPlace | null;
  readonly onChange: (rough: RoughPlace | null) => void;
}

type Refusal = Extract<RoughPlaceFound, { is: "refused" }>["code"];

/** Asked only when somebody presses, and never finer than a kilometre. */
export function RoughPlaceField({ rough, onChange }: RoughPlaceFieldProps) {
  const { roughPlace } = useFinder();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);

  async function ask() {
    setWorking(true);
    setRefused(null);
    const found = await roughPlace();
    setWorking(false);
    if (found.is === "found") onChange(found.rough);
    else setRefused(found.code);
  }

  if (rough !== null) {
    return (
      <div className="finder-with">
        <span role="status">
          <i className="shape shape-done" aria-hidden="true" />{" "}
          <Trans>Your rough place goes with it: about one kilometre, never the house.</Trans>
        </span>
        <Act drawing="bin" onPress={() => onChange(null)}>
          <Trans>Take it away</Trans>
        </Act>
      </div>
    );
  }
  return (
    <div className="finder-rough">
      <button
        type="button"
        className="act act-quiet"
        aria-busy={working}
        aria-disabled={working}
        onClick={() => void ask()}
      >
        <Drawing name="place" />
        <span>
          {working ? <Trans>Your place is being looked for …</Trans> : <Trans>Use my rough place</Trans>}
          <small>
            <Trans>about one kilometre, never the house</Trans>
          </small>
        </span>
      </button>
      {refused !== null && (
        <Word look="attention" live>
          {refused === "place-denied" ? (
            <Trans>The place may not be asked on this phone. It goes without it too.</Trans>
          ) : (
            <Trans>The place was not found. It goes without it too.</Trans>
          )}
        </Word>
      )}
    </div>
  );
}
