import * as v from 'valibot';
import { evidenceSchema } from '../../model/evidence.js';
import { moderationSchema } from '../../model/moderation.js';
import { personSchema } from '../../model/person.js';
import { roleProfileSchema } from '../../model/role-profile.js';

/** Parts of documents, as the schemas of these have them. */
export const shapes = {
  row: roleProfileSchema.entries.rows.item,
  agreed: moderationSchema.entries.agreed.wrapped.item,
  ballot: moderationSchema.entries.ballots.wrapped.item,
  people: moderationSchema.entries.members,
  attendance: moderationSchema.entries.lineManager.wrapped,
  outcome: moderationSchema.entries.outcome.wrapped,
  progress: v.looseObject({ status: roleProfileSchema.entries.status, history: roleProfileSchema.entries.history }),
  framework: v.looseObject({ id: v.string(), title: v.optional(v.string()), version: v.nullish(v.string()) }),
  person: personSchema,
  link: v.looseObject({ url: v.string(), title: v.optional(v.string()) }),
  when: evidenceSchema.entries.when.wrapped,
  account: evidenceSchema.entries.account.wrapped,
  links: evidenceSchema.entries.links.wrapped,
  attachments: evidenceSchema.entries.attachments.wrapped,
};

/** The lines of a part that is in its shape; nothing for one that is not. */
export function inShape<Schema extends v.GenericSchema>(schema: Schema, value: unknown, lines: (value: v.InferOutput<Schema>) => readonly string[]): string | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? lines(result.output).filter(Boolean).join('\n') : undefined;
}
