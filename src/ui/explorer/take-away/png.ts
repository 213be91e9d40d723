import type { WrittenPicture } from "./svg";

const SCALE = 3;

/** What browsers make canvases of: so many pixels a side, and so many in all. */
const MOST_A_SIDE = 16_000;
const MOST_IN_ALL = 64_000_000;

/** The same picture in pixels, three for each of its units or as many as a browser can hold. */
export async function toPng({ svg, width, height }: WrittenPicture): Promise<Blob> {
  const image = new Image();
  image.src = svgAddress(svg);
  await image.decode();
  const scale = Math.min(SCALE, MOST_A_SIDE / Math.max(width, height), Math.sqrt(MOST_IN_ALL / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The browser can't draw so large a picture."))));
  });
}

/** An address of the picture itself, as images take it. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
