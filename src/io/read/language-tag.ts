/** A language as the standard writes it (BCP 47); undefined for what is none, "en_GB" apart, which programs write. */
export function languageTag(declared: string | null | undefined): string | undefined {
  try {
    return declared?.trim() ? Intl.getCanonicalLocales(declared.trim().replaceAll('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}
