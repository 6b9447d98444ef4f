import * as z from "zod/mini";

/*
 * CDC's CDSi supporting data, as fhir-fli/cicada writes it in JSON (its XML, element by element). Spans,
 * days and codes are text there; what is missing, is silent. Only what the rules read is named here.
 */

const text = z.optional(z.string());
const list = <Item extends z.ZodMiniType>(item: Item) => z._default(z.array(item), []);

const Coded = z.object({ code: z.string() });
const inForce = { effectiveDate: text, cessationDate: text };

const Age = z.object({
  absMinAge: text,
  minAge: text,
  earliestRecAge: text,
  latestRecAge: text,
  maxAge: text,
  ...inForce,
});

const Interval = z.object({
  fromPrevious: text,
  fromTargetDose: text,
  fromMostRecent: text,
  fromRelevantObs: z.optional(Coded),
  absMinInt: text,
  minInt: text,
  earliestRecInt: text,
  latestRecInt: text,
  intervalPriority: text,
  ...inForce,
});

const Vaccine = z.object({
  cvx: z.string(),
  beginAge: text,
  endAge: text,
  mvx: text,
  forecastVaccineType: text,
});

const Condition = z.object({
  conditionType: z.string(),
  beginAge: text,
  endAge: text,
  startDate: text,
  endDate: text,
  interval: text,
  seriesGroups: text,
  doseCount: text,
  doseType: text,
  doseCountLogic: text,
  vaccineTypes: text,
});

const Skip = z.object({
  context: z.string(),
  setLogic: text,
  set: z.array(z.object({ conditionLogic: text, condition: z.array(Condition), ...inForce })),
});

const SeriesDose = z.object({
  doseNumber: z.string(),
  age: list(Age),
  interval: list(Interval),
  allowableInterval: z.optional(Interval),
  preferableVaccine: list(Vaccine),
  allowableVaccine: list(Vaccine),
  inadvertentVaccine: list(z.object({ cvx: z.string() })),
  conditionalSkip: list(Skip),
  recurringDose: text,
  seasonalRecommendation: z.optional(z.object({ startDate: text, endDate: text })),
});

const Series = z.object({
  seriesName: z.string(),
  targetDisease: z.string(),
  vaccineGroup: z.string(),
  seriesType: z.enum(["Standard", "Risk", "Evaluation Only"]),
  equivalentSeriesGroups: text,
  requiredGender: list(z.string()),
  selectSeries: z.object({
    defaultSeries: text,
    productPath: text,
    seriesGroup: z.string(),
    seriesPriority: text,
    seriesPreference: text,
    minAgeToStart: text,
    maxAgeToStart: text,
  }),
  indication: list(z.object({ observationCode: Coded, beginAge: text, endAge: text })),
  seriesDose: z.array(SeriesDose).check(z.minLength(1)),
});

const against = { observationCode: z.string(), beginAge: text, endAge: text };

const Antigen = z.object({
  immunity: z.optional(
    z.object({
      clinicalHistory: list(z.object({ guidelineCode: z.string() })),
      dateOfBirth: z.optional(
        z.object({
          immunityBirthDate: z.string(),
          birthCountry: text,
          exclusion: list(z.object({ exclusionCode: z.string() })),
        }),
      ),
    }),
  ),
  contraindications: z.object({
    vaccineGroup: z.optional(z.object({ contraindication: list(z.object(against)) })),
    vaccine: z.optional(
      z.object({ contraindication: list(z.object({ ...against, contraindicatedVaccine: list(Vaccine) })) }),
    ),
  }),
  series: z.array(Series).check(z.minLength(1)),
});

const cvx = z.object({ cvx: z.string() });

export const CdsiTables = z.object({
  version: z.string(),
  antigens: z.record(z.string(), Antigen),
  schedule: z.object({
    scheduleSupportingData: z.object({
      liveVirusConflicts: z.object({
        liveVirusConflict: z.array(
          z.object({
            previous: cvx,
            current: cvx,
            conflictBeginInterval: z.string(),
            minConflictEndInterval: z.string(),
            conflictEndInterval: z.string(),
          }),
        ),
      }),
      vaccineGroups: z.object({
        vaccineGroup: z.array(z.object({ name: z.string(), administerFullVaccineGroup: text })),
      }),
      vaccineGroupToAntigenMap: z.object({
        vaccineGroupMap: z.array(z.object({ name: z.string(), antigen: z.array(z.string()) })),
      }),
      cvxToAntigenMap: z.object({
        cvxMap: z.array(
          z.object({
            cvx: z.string(),
            association: list(z.object({ antigen: z.string(), associationBeginAge: text, associationEndAge: text })),
          }),
        ),
      }),
    }),
  }),
});

export type CdsiTables = z.infer<typeof CdsiTables>;
export type CdsiAntigen = z.infer<typeof Antigen>;
export type CdsiSeries = z.infer<typeof Series>;
export type CdsiDose = z.infer<typeof SeriesDose>;
export type CdsiInterval = z.infer<typeof Interval>;
export type CdsiVaccine = z.infer<typeof Vaccine>;
export type CdsiSkip = z.infer<typeof Skip>;
export type CdsiCondition = z.infer<typeof Condition>;
