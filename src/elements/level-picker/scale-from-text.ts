import type { Scale } from '../../model/framework.js';

/** Pages have many pickers of the same scale, so the last one is kept. */
let last: { readonly text: string; readonly scale: Scale } | undefined;

/** A scale without a framework: "A B C" or, where names have spaces, "New to it, Confident". */
export function scaleFromText(text: string): Scale {
  if (last?.text === text) return last.scale;
  const names = text.split(text.includes(',') ? ',' : ' ').map((name) => name.trim());
  const levels = [...new Set(names)].filter(Boolean).map((name) => ({ id: name, label: name, described: true }));
  last = { text, scale: { levels, cumulative: false } };
  return last.scale;
}
