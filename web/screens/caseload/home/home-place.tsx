import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { accurateEnough, asMarked, type MarkedHome } from "../../../../modules/children/marked-home.ts";
import { markHome } from "../../../../modules/children/operations.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { useShownDay } from "../../patients/shown-day.ts";
import { NotFound } from "./not-found.tsx";
import { useWhere } from "./use-where.ts";

interface HomePlaceProps {
  readonly child: Pick<CarriedChild, "childId" | "home">;
  readonly today: CalendarDay;
}

/** The way to a child's home, and the place where one stands as their home. */
export function HomePlace({ child, today }: HomePlaceProps) {
  const [open, setOpen] = useState<"save" | "forget" | null>(null);
  const { home } = child;
  const shownDay = useShownDay();
  const day = home && shownDay(home.on);
  return (
    <div className="home-place">
      {home && (
        <>
          <a className="button button-main button-wide" href={wayTo(home)}>
            <Icon name="place" /> <Trans>Show the way</Trans>
          </a>
          <p className="quiet">
            <Trans>Place saved on {day}</Trans>
          </p>
        </>
      )}
      <Button icon="place" wide onPress={() => setOpen("save")}>
        {home ? <Trans>Their home is here now</Trans> : <Trans>Save this place as their home</Trans>}
      </Button>
      {home && (
        <Button look="bare" wide onPress={() => setOpen("forget")}>
          <Trans>Forget the place</Trans>
        </Button>
      )}
      {open === "save" && <SaveHome childId={child.childId} today={today} onClose={() => setOpen(null)} />}
      {open === "forget" && <ForgetHome childId={child.childId} today={today} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** Any app for maps opens it, also one that needs no network. */
const wayTo = ({ lat, lng }: MarkedHome) => `geo:${lat},${lng}?q=${lat},${lng}`;

interface MarkProps {
  readonly childId: CarriedChild["childId"];
  readonly today: CalendarDay;
  readonly onClose: () => void;
}

function SaveHome({ childId, today, onClose }: MarkProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const { found, looking, look } = useWhere();
  const { working, refused, send } = useSending(markHome, onClose);
  const [markId] = useState(() => newId() as never);
  const within = found?.is === "here" ? found.within : null;
  const metres = within === null ? "" : i18n.number(within);
  const good = within !== null && within <= accurateEnough;
  return (
    <Dialog title={t`Their home`} small onClose={onClose}>
      <div className="vaccine-form">
        <p>
          <Trans>Stand at the door of their home. Only the workers who care for this child see the place.</Trans>
        </p>
        <NotFound found={found} />
        {within !== null && good && (
          <Notice look="done">
            <Trans>This phone knows the place to {metres} m.</Trans>
          </Notice>
        )}
        {within !== null && !good && (
          <Notice look="attention">
            <Trans>
              This phone knows the place only to {metres} m. That is too far off. Step under the open sky, wait a moment
              and look again.
            </Trans>
          </Notice>
        )}
        <NotSent refused={refused} />
        <div className="dialog-acts">
          {good && found?.is === "here" ? (
            <Button
              look="main"
              wide
              working={working}
              onPress={() => void send({ childId, markId, spot: asMarked(found.spot), on: today })}
            >
              <Trans>Save this place</Trans>
            </Button>
          ) : (
            <Button look="main" icon="place" wide working={looking} onPress={look}>
              {looking ? <Trans>Looking where I am…</Trans> : <Trans>Where am I?</Trans>}
            </Button>
          )}
          <Button wide onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function ForgetHome({ childId, today, onClose }: MarkProps) {
  const { t } = useLingui();
  const { newId } = useAtHand();
  const { working, refused, send } = useSending(markHome, onClose);
  const [markId] = useState(() => newId() as never);
  return (
    <Dialog title={t`Forget the place?`} small onClose={onClose}>
      <div className="vaccine-form">
        <p>
          <Trans>Nobody finds the way by this app any more. The family’s village and landmark stay.</Trans>
        </p>
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button look="stop" working={working} onPress={() => void send({ childId, markId, spot: null, on: today })}>
            <Trans>Forget it</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
