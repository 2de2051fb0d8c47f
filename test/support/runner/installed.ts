/** A browser's place on this machine; an error that says what to do where it has none. */
export function installed<Place>(name: string, place: Place | undefined): Place {
  if (place === undefined) throw new Error(`${name} is not installed. Run: node scripts/setup.mjs --all-browsers`);
  return place;
}
