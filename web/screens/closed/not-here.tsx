import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

/** An address that leads nowhere, or to what this person has no role for: it says the same of both. */
export function NotHere({ onHome }: { readonly onHome: () => void }) {
  const { t } = useLingui();
  usePageTitle(t`No such page`, t`Khurak`);
  return (
    <>
      <Heading title={t`No such page`} />
      <EmptyState
        icon="search"
        title={<Trans>There is nothing at this address for you</Trans>}
        acts={
          <Button look="main" onPress={onHome}>
            <Trans>To my first page</Trans>
          </Button>
        }
      >
        <Trans>
          The address may be written wrong, or what stood there may belong to another role. Nothing of yours is lost.
        </Trans>
      </EmptyState>
    </>
  );
}
