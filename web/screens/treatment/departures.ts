import { useLingui } from "@lingui/react/macro";
import type { Departure } from "../../../modules/treatment/propose.ts";
import { departureWords } from "../../text/prescription.ts";
import { sayFilled } from "../../text/treatment.ts";
import { useDoseWords } from "./use-dose-words.ts";

/** "Linezolid left out, Ethambutol: another dose" */
export function useDepartureWords(): (departures: readonly Departure[]) => string {
  const { i18n } = useLingui();
  const words = useDoseWords();
  return (departures) =>
    departures
      .map(({ is, medicine }) => sayFilled(i18n, departureWords[is], { medicine: words.medicine(medicine) }))
      .join(", ");
}
