import { useLingui } from "@lingui/react/macro";
import type { ComerShown } from "../../../modules/sessions/shown.ts";
import { doseName } from "../../../modules/schedules/sentence.ts";
import { scriptOf } from "../../text/language.ts";
import { ChildRowLine } from "../children/child-row.tsx";
import { useTelling } from "../children/vaccines/use-telling.ts";

interface ComersByVillageProps {
  readonly comers: readonly ComerShown[];
  readonly onOpen: (childId: string) => void;
}

/** Whoever is due, with their doses, under their village. */
export function ComersByVillage({ comers, onOpen }: ComersByVillageProps) {
  const { i18n } = useLingui();
  const telling = useTelling();
  const villages = [...new Set(comers.map(({ village }) => village.trim()))];
  return villages.map((village) => {
    const inIt = comers.filter((one) => one.village.trim() === village);
    return (
      <section key={village}>
        <div className="children-village">
          <h3 lang={scriptOf(village)}>{village}</h3>
          <span>{i18n.number(inIt.length)}</span>
        </div>
        <ul className="children-rows">
          {inIt.map((one) => (
            <li key={one.childId}>
              <ChildRowLine row={one} onOpen={() => onOpen(one.childId)}>
                <span>
                  {new Intl.ListFormat(i18n.locale).format(one.due.map(({ code }) => doseName(telling, code)))}
                </span>
              </ChildRowLine>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
