import { Trans } from "@lingui/react/macro";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageSkeleton, PlainPage } from "../ui/page-frame.tsx";

interface NotHeardYetProps {
  readonly tools: ReactNode;
  /** What is not here yet. */
  readonly title: ReactNode;
  /** Asks the house; null when it answered. */
  readonly onAgain: () => Promise<string | null>;
}

const nothingYet = { round: 0, refused: null };

/** The first time on this phone: whom this worker looks after has to be heard from the house once. */
export function NotHeardYet({ tools, title, onAgain }: NotHeardYetProps) {
  const [round, setRound] = useState(1);
  const [heard, setHeard] = useState<{ readonly round: number; readonly refused: string | null }>(nothingYet);
  useEffect(() => {
    let here = true;
    void onAgain().then((refused) => here && setHeard({ round, refused }));
    return () => {
      here = false;
    };
  }, [onAgain, round]);
  return (
    <PlainPage tools={tools}>
      {heard.refused === null ? (
        <PageSkeleton />
      ) : (
        <EmptyState
          icon="offline"
          title={title}
          acts={
            <Button look="main" icon="again" working={heard.round < round} onPress={() => setRound(round + 1)}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          <Trans>Go where there is network once. After that the phone works without it.</Trans>
        </EmptyState>
      )}
    </PlainPage>
  );
}
