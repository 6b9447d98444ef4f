/** A4 at 250 points to the inch; the house keeps no larger one, so no more is sent. */
const longestSide = 3000;
/** Below it there is little to gain. */
const smallEnough = 1_000_000;

/** What is sent of a file: a photo smaller where the browser can make it so, everything else as it is. */
export async function smallerPhoto(file: File): Promise<Uint8Array> {
  const whole = async () => new Uint8Array(await file.arrayBuffer());
  if (file.size <= smallEnough || !file.type.startsWith("image/")) return whole();
  const smaller = await redrawn(file).catch(() => null);
  return smaller !== null && smaller.size < file.size ? new Uint8Array(await smaller.arrayBuffer()) : whole();
}

/** Upright, as the browser shows it. */
async function redrawn(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file);
  const by = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  const [width, height] = [Math.round(picture.width * by), Math.round(picture.height * by)];
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) return null;
  // What is transparent in a drawing is paper.
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
}
