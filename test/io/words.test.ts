import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namedTermOf } from '../../src/io/interpret/term.js';

/** What a phrase is taken for, in one word, with the name beside it. */
function said(phrase: string): string {
  const named = namedTermOf(phrase);
  const { term, name } = named ?? {};
  const what =
    term?.type === 'level' ? `level ${term.level.key}` : term?.type === 'kind' ? term.kind : term?.type === 'field' ? term.field : term?.type === 'column' ? `column of ${term.holds}` : 'a name';
  return name === undefined ? what : `${what} of ${name}`;
}

const PHRASES: Readonly<Record<string, readonly string[]>> = {
  contra: [
    'Contra Indicators', 'Contra-indicators', 'Negative indicators', 'Negative Behavioural Indicators', 'Unhelpful behaviours', 'Ineffective', 'Ineffective behaviour',
    'It definitely isn’t this…', "It isn't this", 'What it doesn’t look like', 'Less effective', 'Warning signs', 'Derailers', 'Red flags', 'Examples of ineffective behaviour',
    'Indicators of ineffective behaviour', 'Behaviours we don’t want to see', 'We will not:', 'Don’t', 'Negative (–)', 'Unacceptable', 'Poor behaviours', 'Less of this', 'Not this',
    'Dangosyddion negyddol', 'Ymddygiadau nad ydynt yn helpu', 'Ymddygiad annerbyniol', 'Ymddygiadau aneffeithiol', 'Llai effeithiol', 'Arwyddion rhybudd', 'Nid dyma…',
    'Gwrth-ddangosyddion', 'Yr hyn nad ydym am ei weld', 'We never', 'What bad looks like', 'Byth', 'السلوكيات السلبية', 'سلبي', 'התנהגויות שליליות',
  ],
  positive: [
    'What’s expected?', 'What we expect', 'Expected behaviours', 'Positive indicators', 'Positive (+)', 'Effective behaviour', 'Behavioural Descriptors', 'Indicators',
    'Examples of effective behaviour', 'What good looks like', 'We will:', 'Do', 'Behaviours we want to see', 'Love to see',
    'Ymddygiadau disgwyliedig', 'Beth a ddisgwylir?', 'Dangosyddion cadarnhaol', 'We always', 'Green flags', 'Bob amser', 'السلوكيات الإيجابية', 'התנהגויות חיוביות',
  ],
  example: ['What does it look like?', 'Examples', 'In practice', 'What this means in practice', 'Enghreifftiau', 'Sut mae’n edrych?'],
  skills: ['Key competencies', 'Key skills', 'Sgiliau allweddol'],
  definition: ['Definition', 'Description', 'What does it mean?', 'Diffiniad', 'Beth mae hyn yn ei olygu?'],
  importance: ['Why is it important?', 'Why it matters', 'Why does it matter?', 'Pam mae’n bwysig?', 'Pwysigrwydd'],
  'column of competency': ['Competency', 'Skill name', 'Value', 'Cymhwysedd'],
  'column of theme': ['Theme', 'Sub-theme', 'Thema'],
  'column of level': ['Level', 'Levels', 'Grades', 'Bands', 'Stages', 'Proficiency level', 'Lefel'],
  'column of kind': ['Kind', 'Type', 'Math', 'النوع', 'סוג'],
  'column of id': ['ID', 'Ref', 'Indicator id', 'Code', 'Cyfeirnod', 'Rhif dangosydd'],
  'column of number': ['No.', '#', 'Rhif'],
  'level b': ['B', 'Level B', 'LEVEL B:', 'Lefel B', 'Competency level B'],
  'level 2': ['2', 'Level 2', 'Level2', 'level-2', 'Levels: 2', 'Level 2: Working', 'Level two', 'Level II', 'Lefel 2', 'المستوى 2', 'רמה 2'],
  'level band 7': ['Band 7'],
  'level band 6/7': ['Band 6/7'],
  'level ic3': ['IC3', 'IC 3', 'IC3 Software Engineer'],
  'level manager': ['Managers', 'Manager'],
  'level all colleague': ['All Colleagues', 'All colleague'],
  'level practitioner': ['Practitioner', 'Practitioner level', 'Practitioner (Band 5)'],
  'level rheolwyr pobl': ['Rheolwyr pobl'],
  'contra of Customer Focus': ['Unhelpful behaviours for Customer Focus:', 'Customer Focus – unhelpful behaviours'],
  'positive of ‘Can do’ Culture': ['‘Can do’ Culture: Behavioural Descriptors'],
  'a name': [
    'Communication', 'Customer Focus', 'Leadership', 'Making Effective Decisions', 'Strategic Thinking', 'Excellent', 'Professional', 'Quality', 'Never Give Up', 'Always Improving', 'Not Just a Number',
    'Level a person works at', 'Steps', 'Camau', 'Working Together', 'Managing People', 'Respect', 'Technical skills', 'Continuous improvement', 'Gwaith tîm', 'Telephone',
  ],
};

describe('words of tables', () => {
  for (const [meaning, phrases] of Object.entries(PHRASES)) {
    it(meaning, () => {
      for (const phrase of phrases) assert.equal(said(phrase), meaning, phrase);
    });
  }
});
