import "../../../ui/field-shell.css";
import "./places.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { readJapaneseEncephalitis } from "../../../../modules/immunization/operations.ts";
import { changePlace } from "../../../../modules/places/operations.ts";
import { closePlace } from "../../../../modules/transfers/operations.ts";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import { facilityServiceWords, facilityTypeWords, placeKindWords } from "../../../text/places.ts";
import { roleWords } from "../../../text/roles.ts";
import { Button } from "../../../ui/button.tsx";
import { Heading } from "../../../ui/page-frame.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { Fact, Facts, Panel } from "../../../ui/panel.tsx";
import { useAtHand } from "../../at-hand.ts";
import { Unread } from "../../diagnosis/unread.tsx";
import { usePlaces } from "../facilities/use-facilities.ts";
import { useEveryFacility } from "../staff/use-staff.ts";
import { ChangePlace } from "./change-place.tsx";
import { ClosePlace } from "./close-place.tsx";
import { JapaneseEncephalitis } from "./japanese-encephalitis.tsx";
import { type PlaceId, usePlaceInUse } from "./use-place.ts";

interface PlacePageProps {
  readonly placeId: PlaceId;
  readonly onBack: () => void;
}

/** One place: what it offers, who works there, how many it cares for, and what stands against closing it. */
export function PlacePage({ placeId, onBack }: PlacePageProps) {
  const { t, i18n } = useLingui();
  const { actor, language } = useAtHand();
  const [act, setAct] = useState<"change" | "close" | null>(null);
  const [read, places, facilities] = [usePlaceInUse(placeId), usePlaces(), useEveryFacility()];
  const facility = facilities.data?.find((one) => one.placeId === placeId) ?? null;
  const place = facility ?? places.data?.find((one) => one.placeId === placeId) ?? null;
  const may = (operation: typeof changePlace | typeof closePlace) =>
    operation.allow.some((rule) => rule.couldPass(actor));
  const mayRead = readJapaneseEncephalitis.allow.some((rule) => rule.couldPass(actor));
  const use = read.data;
  const named = place && inLanguage(language, place);
  const kind = facility ? i18n._(facilityTypeWords[facility.type]) : use ? i18n._(placeKindWords[use.kind]) : "";
  usePageTitle(named?.first ?? t`Place`, t`Khurak`);
  return (
    <div className="place-page">
      <Button look="bare" icon="back" onPress={onBack}>
        <Trans>All places</Trans>
      </Button>
      <Heading title={named?.first ?? t`Place`} beneath={use?.closed ? t`Closed` : kind} />
      <Unread
        waiting={read.isPending ? t`Loading what is known` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {use && place && (
        <>
          <Panel
            title={t`What it is`}
            act={
              may(changePlace) &&
              !use.closed && (
                <Button onPress={() => setAct("change")}>
                  <Trans>Change</Trans>
                </Button>
              )
            }
          >
            <Facts>
              <Fact term={t`Name in English`}>
                <span lang="en">{place.name}</span>
              </Fact>
              {place.nameHindi !== null && (
                <Fact term={t`Name in Hindi`}>
                  <span lang="hi">{place.nameHindi}</span>
                </Fact>
              )}
              {facility && (
                <Fact term={t`What it offers`}>
                  {facility.services.length === 0
                    ? t`No service written down`
                    : facility.services.map((one) => i18n._(facilityServiceWords[one])).join(", ")}
                </Fact>
              )}
              <Fact term={t`Patients`}>
                <Plural
                  value={use.patients}
                  _0="cares for nobody"
                  one="cares for # patient"
                  other="cares for # patients"
                />
              </Fact>
              {use.children > 0 && (
                <Fact term={t`Children`}>
                  <Plural value={use.children} one="cares for # child" other="cares for # children" />
                </Fact>
              )}
              {use.coming > 0 && (
                <Fact term={t`On the way to it`}>
                  <Plural value={use.coming} one="# patient" other="# patients" />
                </Fact>
              )}
              {use.inside > 0 && (
                <Fact term={t`Lies in it`}>
                  <Plural value={use.inside} one="# open place" other="# open places" />
                </Fact>
              )}
            </Facts>
          </Panel>
          {use.kind === "district" && mayRead && <JapaneseEncephalitis placeId={placeId} />}
          <Panel title={t`Who works here`}>
            {use.staff.length === 0 ? (
              <p className="quiet">
                <Trans>Nobody has a role just here. Those over an area around it stand there.</Trans>
              </p>
            ) : (
              <ul className="place-staff">
                {use.staff.map(({ assignmentId, name, role }) => (
                  <li key={assignmentId}>
                    <b lang={scriptOf(name)}>{name}</b> <span className="quiet">{i18n._(roleWords[role])}</span>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          {may(closePlace) && !use.closed && (
            <div className="place-acts">
              <Button look="stop" onPress={() => setAct("close")}>
                <Trans>Close this place</Trans>
              </Button>
            </div>
          )}
          {act === "change" && <ChangePlace place={place} facility={facility} onClose={() => setAct(null)} />}
          {act === "close" && (
            <ClosePlace
              placeId={placeId}
              name={named?.first ?? ""}
              use={use}
              onClose={() => setAct(null)}
              onClosed={onBack}
            />
          )}
        </>
      )}
    </div>
  );
}
