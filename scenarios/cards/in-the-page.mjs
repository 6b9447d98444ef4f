/* Run in the page itself, which is why it is plain JavaScript: see at-the-edge.ts. */

globalThis.cameraSees = (rows) => {
  const canvas = document.createElement("canvas");
  canvas.width = 640;
  canvas.height = 640;
  const context = canvas.getContext("2d");
  const module = 520 / rows.length;
  const draw = () => {
    context.resetTransform();
    context.fillStyle = "#d8d4cc";
    context.fillRect(0, 0, 640, 640);
    context.translate(330, 315);
    context.rotate(0.06);
    context.fillStyle = "#fff";
    context.fillRect(-260, -260, 520, 520);
    context.fillStyle = "#111";
    for (const [y, row] of rows.entries()) {
      for (const [x, dark] of row.entries()) {
        if (dark) context.fillRect(x * module - 260, y * module - 260, module + 0.3, module + 0.3);
      }
    }
  };
  setInterval(draw, 100);
  draw();
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10);
};

globalThis.hasNfc = () => {
  const chips = new Map();
  const listeners = new Set();
  let held = "";
  globalThis.NDEFReader = class {
    async scan({ signal }) {
      const hear = (uid) =>
        this.onreading?.({
          serialNumber: uid,
          message: {
            records: (chips.get(uid) ?? []).map(({ recordType, data }) => ({
              recordType,
              data: new DataView(Uint8Array.from(data).buffer),
            })),
          },
        });
      listeners.add(hear);
      signal.addEventListener("abort", () => listeners.delete(hear));
    }
    async write({ records }) {
      chips.set(
        held,
        records.map(({ recordType, data }) => ({ recordType, data: [...data] })),
      );
    }
  };
  globalThis.holdChip = (uid, copyOf) => {
    held = uid;
    if (copyOf) chips.set(uid, chips.get(copyOf) ?? []);
    for (const hear of [...listeners]) hear(uid);
  };
};
