import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What stands above each number of an examination, by the name of its field. */
export const fieldWords: Readonly<Record<string, MessageDescriptor>> = {
  kg: msg({ id: "examination-field.kg", message: "Weight" }),
  qtcf: msg({ id: "examination-field.qtcf", message: "QTcF" }),
  hemoglobin: msg({ id: "examination-field.hemoglobin", message: "Haemoglobin" }),
  platelets: msg({ id: "examination-field.platelets", message: "Platelets" }),
  neutrophils: msg({ id: "examination-field.neutrophils", message: "Neutrophils" }),
  alt: msg({ id: "examination-field.alt", message: "ALT (SGPT)" }),
  altUpTo: msg({ id: "examination-field.alt-up-to", message: "ALT: normal up to" }),
  ast: msg({ id: "examination-field.ast", message: "AST (SGOT)" }),
  astUpTo: msg({ id: "examination-field.ast-up-to", message: "AST: normal up to" }),
  bilirubin: msg({ id: "examination-field.bilirubin", message: "Bilirubin, total" }),
  creatinine: msg({ id: "examination-field.creatinine", message: "Creatinine" }),
  potassium: msg({ id: "examination-field.potassium", message: "Potassium" }),
  platesRight: msg({ id: "examination-field.plates-right", message: "Colour plates read right" }),
  platesOf: msg({ id: "examination-field.plates-of", message: "Colour plates shown" }),
  lossDb: msg({ id: "examination-field.loss", message: "Hearing loss in the worse ear" }),
  tsh: msg({ id: "examination-field.tsh", message: "TSH" }),
  percent: msg({ id: "examination-field.hba1c", message: "HbA1c" }),
  albumin: msg({ id: "examination-field.albumin", message: "Albumin" }),
};

/** How the number is written on paper, for whoever copies it. */
export const fieldHints: Readonly<Record<string, MessageDescriptor>> = {
  qtcf: msg({ id: "examination-hint.qtcf", message: "By Fridericia, as the machine prints it" }),
  platelets: msg({ id: "examination-hint.platelets", message: "As 150000, not 1.5 lakh" }),
  neutrophils: msg({ id: "examination-hint.neutrophils", message: "As 3200" }),
  alt: msg({ id: "examination-hint.alt", message: "ALT or AST: one of the two is enough." }),
  altUpTo: msg({ id: "examination-hint.alt-up-to", message: "It stands beside the number on the lab’s slip." }),
  creatinine: msg({ id: "examination-hint.creatinine", message: "Creatinine or potassium: one of the two is enough." }),
};
