import { filmOfDicom } from "./dicom.ts";
import { filmOfJpeg } from "./jpeg.ts";
import { type Film, NotDrawn, type NotShown, Unreadable, type XrayFileFault, type XrayFileKind } from "./picture.ts";
import { filmOfPng } from "./png.ts";

const readers: Readonly<Record<XrayFileKind, (bytes: Buffer) => Promise<Film>>> = {
  png: filmOfPng,
  jpeg: filmOfJpeg,
  dicom: filmOfDicom,
};

/** Only to be called where it may die: see read-x-ray-file.ts. */
export async function filmOf(
  kind: XrayFileKind,
  bytes: Buffer,
): Promise<Film | NotShown | { readonly fault: XrayFileFault }> {
  try {
    return await readers[kind](bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault };
    if (error instanceof NotDrawn) return { notShown: error.because };
    throw error;
  }
}
