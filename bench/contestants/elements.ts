interface Updating extends Element {
  readonly updateComplete?: Promise<unknown>;
}

/** Puts HTML with custom elements on the page and waits until they have rendered. */
export function createsElements(html: string) {
  return async (stage: HTMLElement): Promise<void> => {
    stage.innerHTML = html;
    const elements: Iterable<Updating> = stage.querySelectorAll('*');
    for (const { updateComplete } of elements) if (updateComplete) await updateComplete;
  };
}
