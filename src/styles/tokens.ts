import { css } from 'lit';

/**
 * Design tokens. Hosts set `--rung-*`; elements read the private `--_*` beside it, which holds the default.
 * A brand sets accent, text, surface, font and radius; every other colour follows from those.
 * The text on the accent is black or white, whichever its luminance asks for. Levels are one hue in eight steps at
 * fixed lightness, grey for a grey accent, so that text on them keeps at least 4.5 : 1 for every brand.
 * docs/theming.md lists them all; a test holds that list, the story and this file together.
 */
export const tokens = css`
  :host {
    --_accent: var(--rung-color-accent, light-dark(#1d5a8c, #8cc4f5));
    --_text: var(--rung-color-text, light-dark(#1c2127, #e9ecef));
    --_surface: var(--rung-color-surface, light-dark(#fff, #16191d));

    --_black-or-white: clamp(0, (0.179 - y) * 100000, 1);
    --_on-accent: var(--rung-color-on-accent, color(from var(--_accent) xyz-d65 calc(0.9505 * var(--_black-or-white)) var(--_black-or-white) calc(1.089 * var(--_black-or-white))));
    --_muted: var(--rung-color-muted, color-mix(in oklab, var(--_text) 76%, var(--_surface)));
    --_raised: var(--rung-color-raised, color-mix(in oklab, var(--_text) 5%, var(--_surface)));
    --_line: var(--rung-color-line, color-mix(in oklab, var(--_text) 18%, var(--_surface)));
    --_control: var(--rung-color-control, color-mix(in oklab, var(--_text) 60%, var(--_surface)));
    --_focus: var(--rung-color-focus, light-dark(#0b57d0, #a8c7fa));
    --_focus-edge: var(--rung-color-focus-edge, transparent);
    --_match: var(--rung-color-match, light-dark(#ffe58a, #5c4a00));
    --_on-match: var(--rung-color-on-match, light-dark(#1c2127, #fff6d6));
    --_error: var(--rung-color-error, light-dark(#a4262c, #ffb3ab));

    --_level-1: var(--rung-color-level-1, light-dark(oklch(from var(--_accent) 0.95 min(c, 0.025) h), oklch(from var(--_accent) 0.3 min(c, 0.03) h)));
    --_level-2: var(--rung-color-level-2, light-dark(oklch(from var(--_accent) 0.9 min(c, 0.045) h), oklch(from var(--_accent) 0.35 min(c, 0.045) h)));
    --_level-3: var(--rung-color-level-3, light-dark(oklch(from var(--_accent) 0.84 min(c, 0.065) h), oklch(from var(--_accent) 0.4 min(c, 0.06) h)));
    --_level-4: var(--rung-color-level-4, light-dark(oklch(from var(--_accent) 0.77 min(c, 0.08) h), oklch(from var(--_accent) 0.45 min(c, 0.07) h)));
    --_level-5: var(--rung-color-level-5, light-dark(oklch(from var(--_accent) 0.52 min(c, 0.095) h), oklch(from var(--_accent) 0.7 min(c, 0.09) h)));
    --_level-6: var(--rung-color-level-6, light-dark(oklch(from var(--_accent) 0.45 min(c, 0.09) h), oklch(from var(--_accent) 0.77 min(c, 0.08) h)));
    --_level-7: var(--rung-color-level-7, light-dark(oklch(from var(--_accent) 0.38 min(c, 0.085) h), oklch(from var(--_accent) 0.84 min(c, 0.065) h)));
    --_level-8: var(--rung-color-level-8, light-dark(oklch(from var(--_accent) 0.31 min(c, 0.075) h), oklch(from var(--_accent) 0.91 min(c, 0.045) h)));
    --_on-level-low: var(--rung-color-on-level-low, light-dark(#14181c, #fff));
    --_on-level-high: var(--rung-color-on-level-high, light-dark(#fff, #14181c));

    --_font: var(--rung-font, inherit);
    --_size: var(--rung-font-size, 1rem);
    --_leading: var(--rung-line-height, 1.5);
    --_space: var(--rung-space, 0.25rem);
    --_radius: var(--rung-radius, 6px);
    --_target: var(--rung-target, 44px);
    --_focus-width: var(--rung-focus-width, 3px);
    --_control-width: var(--rung-control-width, 1px);
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_control);
      --_control: var(--_text);
    }
  }

  @media print {
    :host {
      color-scheme: only light;
      --_accent: #000;
      --_text: #000;
      --_surface: #fff;
      --_muted: #333;
      --_on-match: #000;
      --_error: #000;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_text: CanvasText;
      --_surface: Canvas;
      --_on-accent: Canvas;
      --_muted: CanvasText;
      --_raised: Canvas;
      --_line: CanvasText;
      --_control: CanvasText;
      --_focus: Highlight;
      --_focus-edge: Canvas;
      --_match: Mark;
      --_on-match: MarkText;
      --_error: CanvasText;
      --_level-1: Canvas;
      --_level-2: Canvas;
      --_level-3: Canvas;
      --_level-4: Canvas;
      --_level-5: Canvas;
      --_level-6: Canvas;
      --_level-7: Canvas;
      --_level-8: Canvas;
      --_on-level-low: CanvasText;
      --_on-level-high: CanvasText;
    }
  }
`;

/** The colour step, 1 to 8, of a level in its scale: the ends of the hue are the ends of the scale. */
export function levelStep(index: number, count: number): number {
  return count < 2 ? 5 : 1 + Math.round((index * 7) / (count - 1));
}
