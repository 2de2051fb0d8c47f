import { interfaceLanguage, type InterfaceLanguage } from './language.js';

/** The words of one element in every interface language; each language has the same entries. */
export type Messages<Entries> = Readonly<Record<InterfaceLanguage, Readonly<Entries>>>;

/** The words for a BCP 47 tag. */
export function messagesFor<Entries>(messages: Messages<Entries>, tag: string): Readonly<Entries> {
  return messages[interfaceLanguage(tag)];
}
