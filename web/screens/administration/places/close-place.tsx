import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { closePlace } from "../../../../modules/transfers/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { type PlaceId, type PlaceInUse, usePlacesAgain } from "./use-place.ts";

interface ClosePlaceProps {
  readonly placeId: PlaceId;
  readonly name: string;
  readonly use: PlaceInUse;
  readonly onClose: () => void;
  readonly onClosed: () => void;
}

/** What stands against it is said before it is pressed, and the house says it once more. */
export function ClosePlace({ placeId, name, use, onClose, onClosed }: ClosePlaceProps) {
  const { t } = useLingui();
  const again = usePlacesAgain();
  const { working, refused, send } = useSending(closePlace, () => {
    again();
    onClosed();
  });
  const { patients, children, coming, tests, boxes, inside, staff } = use;
  const empty = patients + children + coming + tests + boxes + inside + staff.length === 0;
  return (
    <Dialog title={t`Close ${name}?`} small onClose={onClose}>
      {empty ? (
        <p>
          <Trans>
            Nobody is left there. It will be offered to nobody any more; what happened there stays readable.
          </Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>It cannot be closed yet. First move on:</Trans>
          </p>
          <ul className="place-left">
            {patients > 0 && (
              <li>
                <Plural value={patients} one="# patient for whom it cares" other="# patients for whom it cares" />
              </li>
            )}
            {children > 0 && (
              <li>
                <Plural value={children} one="# child for whom it cares" other="# children for whom it cares" />
              </li>
            )}
            {coming > 0 && (
              <li>
                <Plural value={coming} one="# patient on the way to it" other="# patients on the way to it" />
              </li>
            )}
            {tests > 0 && (
              <li>
                <Plural
                  value={tests}
                  one="# request that waits for its laboratory"
                  other="# requests that wait for its laboratory"
                />
              </li>
            )}
            {boxes > 0 && (
              <li>
                <Plural value={boxes} one="# pill box in its cupboard" other="# pill boxes in its cupboard" />
              </li>
            )}
            {staff.length > 0 && <li>{staff.map((one) => one.name).join(", ")}</li>}
            {inside > 0 && (
              <li>
                <Plural value={inside} one="# open place in it" other="# open places in it" />
              </li>
            )}
          </ul>
        </>
      )}
      <NotSent refused={refused}>
        <Trans>Nothing was changed.</Trans>
      </NotSent>
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        {empty && (
          <Button look="stop" working={working} onPress={() => void send({ placeId })}>
            <Trans>Close this place</Trans>
          </Button>
        )}
      </div>
    </Dialog>
  );
}
