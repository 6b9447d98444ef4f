import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Heading } from "../../../ui/page-frame.tsx";
import { AddPlace } from "./add-place.tsx";

/** An organisation on its first day: a facility lies in a district, and there is none yet. */
export function NoDistrict() {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Heading title={t`Facilities`} />
      <EmptyState
        icon="place"
        title={<Trans>Begin with your district</Trans>}
        acts={
          <Button look="main" icon="plus" onPress={() => setAdding(true)}>
            <Trans>Add district</Trans>
          </Button>
        }
      >
        <Trans>Then write down its blocks under “Places”, the facilities in them here, and who works there.</Trans>
      </EmptyState>
      {adding && <AddPlace places={[]} onClose={() => setAdding(false)} />}
    </>
  );
}
