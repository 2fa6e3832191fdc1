// A picture of the screen as a PNG of 256 colours: half the size or less, and nobody sees it.
import { deflateSync } from "node:zlib";

/** @param tab - a page of the browser, which can read what it has taken */
export async function smallPng(tab, screenshot) {
  const { width, height, palette, rows } = await tab.evaluate(reduce, screenshot.toString("base64"));
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 3], 8); // 8 bits for each pixel, which name a colour of the palette
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", size),
    chunk("PLTE", Buffer.from(palette)),
    chunk("IDAT", deflateSync(Buffer.from(rows, "latin1"), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Runs in the browser: the 256 most frequent colours, and for each pixel the nearest of them. */
async function reduce(base64) {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const { width, height } = image;
  const pen = new OffscreenCanvas(width, height).getContext("2d");
  pen.drawImage(image, 0, 0);
  const pixels = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer);
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const channels = (pixel) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256);
  const colours = frequent.map(([pixel]) => channels(pixel));
  const nearest = new Map();
  for (const pixel of counts.keys()) {
    const [r, g, b] = channels(pixel);
    const distances = colours.map((colour) => (colour[0] - r) ** 2 + (colour[1] - g) ** 2 + (colour[2] - b) ** 2);
    nearest.set(pixel, String.fromCharCode(distances.indexOf(Math.min(...distances))));
  }
  let rows = "";
  for (let y = 0; y < height; y += 1) {
    rows += "\0"; // a row that is written as it is
    for (const pixel of pixels.subarray(y * width, (y + 1) * width)) rows += nearest.get(pixel);
  }
  return { width, height, palette: colours.flat(), rows };
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(checksum(named), named.length + 4);
  return whole;
}

/** CRC-32, as PNG asks for it. */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
