import { CdsiTables, type CdsiAntigen, type CdsiSeries } from "./cdsi-tables.ts";
import { boundsOf, codes, isYes, spanIn, usDay } from "./cdsi-words.ts";
import { doseOf } from "./load-cdsi-dose.ts";
import type { Antigen, Conflict, Schedule, Series } from "./schedule.ts";
import { spanOf } from "./span.ts";

/** @throws where the data is not as CDC writes it */
export function loadCdsi(json: unknown): Schedule {
  const { version, antigens, schedule } = CdsiTables.parse(json);
  const { liveVirusConflicts, vaccineGroups, vaccineGroupToAntigenMap, cvxToAntigenMap } =
    schedule.scheduleSupportingData;
  const whole = new Set(
    vaccineGroups.vaccineGroup.flatMap(({ name, administerFullVaccineGroup: is }) => (isYes(is) ? [name] : [])),
  );
  return {
    code: "cdsi",
    version,
    antigens: Object.values(antigens).map(antigenOf),
    groups: vaccineGroupToAntigenMap.vaccineGroupMap.map(({ name, antigen }) => ({
      name,
      antigens: antigen,
      whole: whole.has(name),
    })),
    vaccines: new Map(
      cvxToAntigenMap.cvxMap.map(({ cvx, association }) => [
        cvx,
        association.map(({ antigen, associationBeginAge: begin, associationEndAge: end }) => ({
          antigen,
          ages: begin || end ? boundsOf(begin, end) : null,
        })),
      ]),
    ),
    conflicts: conflictsOf(liveVirusConflicts.liveVirusConflict),
  };
}

type Conflicts = CdsiTables["schedule"]["scheduleSupportingData"]["liveVirusConflicts"]["liveVirusConflict"];

function conflictsOf(rows: Conflicts): ReadonlyMap<string, ReadonlyMap<string, Conflict>> {
  const byImpacted = new Map<string, Map<string, Conflict>>();
  for (const { previous, current, ...row } of rows) {
    const against = byImpacted.get(current.cvx) ?? new Map<string, Conflict>();
    against.set(previous.cvx, {
      begins: spanOf(row.conflictBeginInterval),
      endsIfValid: spanOf(row.minConflictEndInterval),
      endsIfNot: spanOf(row.conflictEndInterval),
    });
    byImpacted.set(current.cvx, against);
  }
  return byImpacted;
}

function antigenOf({ immunity, contraindications, series }: CdsiAntigen): Antigen {
  const [first] = series;
  const byBirth = immunity?.dateOfBirth;
  return {
    name: first?.targetDisease ?? "",
    group: first?.vaccineGroup ?? "",
    series: series.map(seriesOf),
    immunity: {
      observed: new Set(immunity?.clinicalHistory.map(({ guidelineCode }) => guidelineCode)),
      bornBefore: byBirth ? usDay(byBirth.immunityBirthDate) : null,
      bornIn: byBirth?.birthCountry ?? null,
      unless: new Set(byBirth?.exclusion.map(({ exclusionCode }) => exclusionCode)),
    },
    contraindications: (contraindications.vaccineGroup?.contraindication ?? []).map(
      ({ observationCode, beginAge, endAge }) => ({ observation: observationCode, ages: boundsOf(beginAge, endAge) }),
    ),
    vaccineContraindications: (contraindications.vaccine?.contraindication ?? []).map((one) => ({
      observation: one.observationCode,
      ages: boundsOf(one.beginAge, one.endAge),
      vaccines: new Map(
        one.contraindicatedVaccine.map(({ cvx, beginAge, endAge }) => [cvx, boundsOf(beginAge, endAge)]),
      ),
    })),
  };
}

const kinds = { Standard: "standard", Risk: "risk", "Evaluation Only": "evaluation-only" } as const;

function seriesOf(series: CdsiSeries): Series {
  const { selectSeries: select, requiredGender } = series;
  return {
    name: series.seriesName,
    antigen: series.targetDisease,
    kind: kinds[series.seriesType],
    doses: series.seriesDose.map(doseOf),
    group: select.seriesGroup,
    equivalentGroups: new Set(codes(series.equivalentSeriesGroups)),
    isDefault: isYes(select.defaultSeries),
    isProduct: isYes(select.productPath),
    priority: select.seriesPriority ?? "",
    preference: Number(select.seriesPreference ?? neverPreferred),
    sexes: requiredGender.length > 0 ? new Set(requiredGender.map((sex) => sex.toLowerCase())) : null,
    minAgeToStart: spanIn(select.minAgeToStart),
    maxAgeToStart: spanIn(select.maxAgeToStart),
    indications: series.indication.map(({ observationCode, beginAge, endAge }) => ({
      observation: observationCode.code,
      ages: boundsOf(beginAge, endAge),
    })),
  };
}

const neverPreferred = 99;
