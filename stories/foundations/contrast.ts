type Pixel = readonly [red: number, green: number, blue: number];

/** Contrast of two CSS colours by WCAG 2.2, from the pixels that the browser paints where the element stands. */
export function contrast(place: HTMLElement, one: string, other: string): number {
  const [darker, lighter] = [one, other].map((color) => luminance(paint(place, color))).sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The pixel that a colour makes; `light-dark()` and relative colours need an element to be resolved at. */
export function paint(place: HTMLElement, color: string): Pixel {
  const probe = place.appendChild(document.createElement('span'));
  probe.style.setProperty('color', color);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) throw new Error('This browser has no canvas.');
  canvas.fillStyle = resolved;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

export function luminance(pixel: Pixel): number {
  const linear = (part: number): number => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const [red, green, blue] = pixel;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
