import { Trans } from "@lingui/react/macro";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageSkeleton, PlainPage } from "../ui/page-frame.tsx";

interface NotHeardYetProps {
  readonly tools: ReactNode;
  /** Asks the house; null when it answered. */
  readonly onAgain: () => Promise<string | null>;
}

/** The first time on this phone: whom this worker looks after has to be heard from the house once. */
export function NotHeardYet({ tools, onAgain }: NotHeardYetProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    setRefused(await onAgain());
    setAsking(false);
  };
  useEffect(() => void ask(), []);
  return (
    <PlainPage tools={tools}>
      {refused === null ? (
        <PageSkeleton />
      ) : (
        <EmptyState
          icon="offline"
          title={<Trans>Your patients are not on this phone yet</Trans>}
          acts={
            <Button look="main" icon="again" working={asking} onPress={() => void ask()}>
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
