import { filmOfDicom } from "./dicom.ts";
import { filmOfJpeg } from "./jpeg.ts";
import { type Film, Unreadable, type XrayFileFault, type XrayFileKind } from "./picture.ts";
import { filmOfPng } from "./png.ts";

const readers: Readonly<Record<XrayFileKind, (bytes: Buffer) => Promise<Film>>> = {
  png: filmOfPng,
  jpeg: filmOfJpeg,
  dicom: filmOfDicom,
};

/** Only to be called where it may die: see read-x-ray-file.ts. */
export async function filmOf(kind: XrayFileKind, bytes: Buffer): Promise<Film | { readonly fault: XrayFileFault }> {
  try {
    return await readers[kind](bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault };
    throw error;
  }
}
