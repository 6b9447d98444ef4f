import type { Standing } from "./forecast-series.ts";
import { type History, isOfAge } from "./history.ts";
import type { Antigen, Contraindication, Series } from "./schedule.ts";

/** Table 7-3. */
export function isImmune({ immunity }: Antigen, { born, bornIn, observed }: History): boolean {
  for (const code of immunity.observed) if (observed.has(code)) return true;
  if (immunity.bornBefore === null || born >= immunity.bornBefore) return false;
  for (const code of immunity.unless) if (observed.has(code)) return false;
  return immunity.bornIn === null || immunity.bornIn === bornIn;
}

const applies = ({ observation, ages }: Contraindication, history: History): boolean =>
  history.observed.has(observation) && isOfAge(history, history.today, ages);

/** Table 7-5: against the antigen, whatever the vaccine. */
export const isContraindicated = (antigen: Antigen, history: History): boolean =>
  antigen.contraindications.some((one) => applies(one, history));

const none: ReadonlySet<string> = new Set();

/** Table 7-6: vaccines that must not be given today. */
export function contraindicatedVaccines(antigen: Antigen, history: History): ReadonlySet<string> {
  if (history.observed.size === 0) return none;
  const found = new Set<string>();
  for (const one of antigen.vaccineContraindications) {
    if (!applies(one, history)) continue;
    for (const [vaccine, ages] of one.vaccines) if (isOfAge(history, history.today, ages)) found.add(vaccine);
  }
  return found;
}

/** Table 7-7: a series none of whose preferable vaccines may be given is closed too. */
export function standingIn(series: Series, antigen: Antigen, history: History): Standing {
  const contraindicated = contraindicatedVaccines(antigen, history);
  const preferable = series.doses.flatMap((dose) => (contraindicated.size > 0 ? dose.preferable : []));
  return {
    isImmune: isImmune(antigen, history),
    isContraindicated:
      isContraindicated(antigen, history) ||
      (preferable.length > 0 && preferable.every(({ vaccine }) => contraindicated.has(vaccine))),
    contraindicated,
  };
}
