import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { refusalOf } from "../../answer.ts";

interface NotShownProps {
  readonly error: unknown;
  readonly fetching: boolean;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** A record that could not be opened: why, and what to do now. */
export function NotShown({ error, fetching, onAgain, onBack }: NotShownProps) {
  const { i18n } = useLingui();
  const refused = refusalOf(error);
  const passes = ["no-network", "busy", "something-broke", "too-many-requests"].includes(refused.code);
  const titles: Record<string, ReactNode> = {
    "no-network": <Trans>No network</Trans>,
    erased: <Trans>This record was deleted</Trans>,
  };
  return (
    <EmptyState
      icon={refused.code === "no-network" ? "offline" : "people"}
      title={titles[refused.code] ?? <Trans>The record does not open</Trans>}
      acts={
        <>
          <Button onPress={onBack}>
            <Trans>Back to the list</Trans>
          </Button>
          {passes && (
            <Button icon="again" look="main" working={fetching} onPress={onAgain}>
              <Trans>Try again</Trans>
            </Button>
          )}
        </>
      }
    >
      {sayRefusal(i18n, refused)}
    </EmptyState>
  );
}

/** The shape of the page before it is here. */
export function PatientSkeleton({ label }: { readonly label: string }) {
  return (
    <div className="patient-skeleton" role="status" aria-label={label}>
      {["30%", "90%", "70%", "80%"].map((width) => (
        <span key={width} className="skeleton" style={{ maxWidth: width }} />
      ))}
    </div>
  );
}
