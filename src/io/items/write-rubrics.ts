import type { Competency, Indicator, Scale } from '../../model/index.js';
import { addressLike } from './case-own.js';
import { uuidByName } from './uuid.js';

/** What rubrics need of the package they stand in. */
export interface RubricPlace {
  readonly document: string;
  readonly documentUri: string;
  readonly lastChangeDateTime: string;
}

/** What a criterion is about: a theme, or a competency with what stands in none of its themes. */
export interface RubricSubject {
  readonly identifier: string;
  readonly uri: string;
  readonly title: string;
  readonly indicators: readonly Indicator[];
}

type Made = Readonly<Record<string, unknown>>;

/** Identifier of the level of a criterion, to which behaviours link. */
export const rubricLevelUuid = (subject: string, position: number): string => uuidByName(subject, `level ${position}`);

/** The rubric of a competency: a criterion for each subject, all levels in each. */
export function competencyRubric(competency: Competency, identifier: string, subjects: readonly RubricSubject[], scale: Scale, place: RubricPlace): Made {
  const rubric = uuidByName(identifier, 'rubric');
  return {
    ...identity('CFRubrics', rubric, place),
    title: competency.title,
    CFRubricCriteria: subjects.map((subject, index) => {
      const criterion = uuidByName(subject.identifier, 'criterion');
      return {
        ...identity('CFRubricCriteria', criterion, place),
        category: subject.title,
        CFItemURI: { title: subject.title, identifier: subject.identifier, uri: subject.uri },
        position: index + 1,
        rubricId: rubric,
        CFRubricCriterionLevels: scale.levels.map((level, at) => {
          // Behaviour that is not acceptable is no part of what a level asks for.
          const texts = subject.indicators.filter((one) => one.level === level.id && one.kind !== 'contra').map(({ text }) => text);
          return levelOf(level.label, rubricLevelUuid(subject.identifier, at + 1), criterion, at, texts.length > 0 ? texts.join('\n') : undefined, place);
        }),
      };
    }),
  };
}

/** The rubric that says what the levels mean, whatever the competency: its criterion is about no item. */
export function scaleRubric(scale: Scale, place: RubricPlace): Made {
  const rubric = uuidByName(place.document, 'scale');
  const criterion = uuidByName(rubric, 'criterion');
  return {
    ...identity('CFRubrics', rubric, place),
    title: 'Levels',
    ...(scale.note && { description: scale.note }),
    CFRubricCriteria: [
      {
        ...identity('CFRubricCriteria', criterion, place),
        position: 1,
        rubricId: rubric,
        CFRubricCriterionLevels: scale.levels.map(({ label, description }, at) => levelOf(label, rubricLevelUuid(rubric, at + 1), criterion, at, description ?? undefined, place)),
      },
    ],
  };
}

function levelOf(label: string, identifier: string, criterion: string, at: number, description: string | undefined, place: RubricPlace): Made {
  return {
    ...identity('CFRubricCriterionLevels', identifier, place),
    quality: label,
    ...(description !== undefined && { description }),
    position: at + 1,
    rubricCriterionId: criterion,
  };
}

const identity = (kind: string, identifier: string, { document, documentUri, lastChangeDateTime }: RubricPlace): Made => ({ identifier, uri: addressLike(documentUri, document, kind, identifier), lastChangeDateTime });
