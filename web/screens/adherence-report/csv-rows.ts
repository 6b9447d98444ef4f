import type { CsvCell } from "../../app/csv.ts";
import { type DoseDays, percentOf } from "../../../modules/reports/adherence-report.ts";
import type { PatientFigures, PlaceFigures } from "./use-adherence.ts";

const figures = ({ due, verified, reported, missed, unknown }: DoseDays): CsvCell[] => [
  ...[due, verified, reported, missed, unknown],
  ...[verified, reported].map((count) => percentOf(count, due)),
];

/** @param heads of the columns, in the order of the cells; @param nowhere what stands for a place without a name */
export const placeRows = (heads: readonly string[], places: readonly PlaceFigures[], nowhere: string): CsvCell[][] => [
  [...heads],
  ...places.map((place) => [place.name ?? nowhere, place.patients, place.withoutAnyRecord, ...figures(place)]),
];

export const patientRows = (heads: readonly string[], patients: readonly PatientFigures[]): CsvCell[][] => [
  [...heads],
  ...patients.map((patient) => [patient.name, patient.village, patient.facility?.name ?? null, ...figures(patient)]),
];
