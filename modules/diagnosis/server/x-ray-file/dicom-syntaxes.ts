/** How the pixels lie in a DICOM. "unknown": in a way that nobody here can unpack. */
export type Packing = "plain" | "jpeg" | "jpeg-ls" | "jpeg-2000" | "rle" | "unknown";

const ofTheStandard = "1.2.840.10008.1.2";

const implicitLittleEndian = ofTheStandard;
export const explicitLittleEndian = `${ofTheStandard}.1`;
export const deflated = `${ofTheStandard}.1.99`;
export const explicitBigEndian = `${ofTheStandard}.2`;

/** Transfer syntax (PS3.6 A.4) → packing. Which of the JPEGs it is, its own header says. */
const packings: Readonly<Record<string, Packing>> = {
  [implicitLittleEndian]: "plain",
  [explicitLittleEndian]: "plain",
  [deflated]: "plain",
  [explicitBigEndian]: "plain",
  // Baseline, extended, lossless by any predictor, lossless by the left neighbour.
  [`${ofTheStandard}.4.50`]: "jpeg",
  [`${ofTheStandard}.4.51`]: "jpeg",
  [`${ofTheStandard}.4.57`]: "jpeg",
  [`${ofTheStandard}.4.70`]: "jpeg",
  // Without loss, and nearly.
  [`${ofTheStandard}.4.80`]: "jpeg-ls",
  [`${ofTheStandard}.4.81`]: "jpeg-ls",
  // Without loss, with; the last three are the high-throughput kind.
  [`${ofTheStandard}.4.90`]: "jpeg-2000",
  [`${ofTheStandard}.4.91`]: "jpeg-2000",
  [`${ofTheStandard}.4.201`]: "jpeg-2000",
  [`${ofTheStandard}.4.202`]: "jpeg-2000",
  [`${ofTheStandard}.4.203`]: "jpeg-2000",
  [`${ofTheStandard}.5`]: "rle",
};

export const packingOf = (syntax: string): Packing => packings[syntax] ?? "unknown";

/** A maker's own way need not even have its elements where others have them. */
export const isOfTheStandard = (syntax: string): boolean => syntax.startsWith(`${ofTheStandard}.`);
