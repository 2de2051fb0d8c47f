/**
 * The words by which tables name their parts, English and Welsh, as patterns of whole folded phrases.
 * A phrase that is not here is never guessed at: the shape of the table has to speak for it (see infer-levels.ts).
 */

/** A phrase as it is compared: small letters, straight apostrophes, no marks around it. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^[\s"“”«»'(.…*]+|[\s"“”«»').…*?!:;,–—-]+$/g, '')
    .replace(/\s+/g, ' ');
}

const whole = (...alternatives: readonly string[]): RegExp => new RegExp(`^(?:${alternatives.join('|')})$`, 'u');

const NOUNS =
  '(?:(?:behaviou?r(?:al)?|competency|performance|leadership|possible|key) )?(?:behaviou?rs?|indicators?|descriptors?|signs?|examples?|actions?|evidence|performance|practices?|conduct|traits?|habits?|statements?|attitudes?)';
/** Enough alone to say that behaviour is not acceptable; the weaker words need a noun, since a competency may be called by them. */
const NEGATIVE =
  '(?:contra|counter|negative|unhelpful|ineffective|(?:less|least|not|non)[- ]effective|unacceptable|undesirable|undesired|unwanted|inappropriate|counter-?productive|below (?:the line|standard|expectations?|expected(?: standard)?))';
const WEAKER =
  '(?:unskilled|detracting|blocking|opposite|opposing|adverse|poor|weak|bad|unsuccessful|limiting|destructive|disruptive|damaging|harmful|toxic|problem(?:atic)?|unprofessional|avoidable|low)';
const AND = '(?:(?:,| and| or| \\/|\\/)? ?';
const NOT = "(?:isn't|is not|are not|aren't|don't|do not|doesn't|does not|won't|will not|wouldn't|would not|shouldn't|should not|can't|cannot|must not|mustn't|not(?! (?:just|only)))";

/** Behaviour that is not acceptable. */
export const CONTRA = whole(
  `(?:(?:the|our|some|typical|common|(?:examples?|indicators?|signs?) of) )?${NEGATIVE}${AND}(?:${NEGATIVE}|${WEAKER}))*(?:[ -]${NOUNS})?`,
  `(?:(?:the|our|some|typical|common|(?:examples?|indicators?|signs?) of) )?${WEAKER}${AND}(?:${NEGATIVE}|${WEAKER}))*[ -]${NOUNS}`,
  '(?:contra|counter)[- ]?indicat(?:ors?|ions?)',
  '(?:early )?(?:warning|danger) signs?|red flags?|alarm bells|(?:possible |potential )?derail(?:ers?|ment)|blockers?|watch[- ]?outs?(?: for)?|pitfalls?|traps?|over-?(?:used?|played|done)|weaknesses|less of(?: this)?|(?:behaviou?rs|things|what) to avoid',
  '(?:we |i |you )?never(?: do)?|what (?:bad|poor|weak|not so good) looks like|what (?:bad|poor) (?:behaviou?r|practice) looks like',
  'behaviou?rs? (?:which|that) (?:(?:may|might|could) )?(?:indicate|suggest|show|point to)s? (?:a )?(?:need|lack|problem|concern)(?: .*)?',
  "don'?ts?|stop|avoid|signs? of (?:concern|trouble)|(?:causes?|reasons?|areas?) (?:for|of) concern",
  '(?:development|improvement) (?:needs?|areas?|needed|required)|(?:areas?|room) for (?:development|improvement)|needs? (?:development|improvement)',
  // Welsh, by the stems of its words
  "(?:\\S+ ){0,3}(?:negyddol|aneffeithiol|annerbyniol|anaddas|niweidiol|di-?fudd|anghymwynasgar|annymunol)(?: \\S+)?|(?:llai|ddim yn) effeithiol",
  '(?:(?:ال)?(?:سلوكيات|سلوك|مؤشرات|ممارسات) )?(?:ال)?(?:سلبية|سلبي|غير مقبولة?|غير فعالة?|غير مرغوبة?)|علامات (?:ال)?(?:تحذير|إنذار)(?:ية)?|ما لا نقبله?',
  '(?:(?:ה)?(?:התנהגויות|התנהגות|מדדים|סימנים) )?(?:ה)?(?:שליליות|שלילית|שליליים|שלילי|לא יעילות|לא מקובלות|בלתי מקובלות)|סימני אזהרה|תמרורי אזהרה',
  "gwrth-?\\s?dd?angosydd(?:ion)?|dangosydd(?:ion)? croes|(?:byddwn )?byth|peidio|croes-?\\s?dd?angosydd(?:ion)?|(?:arwydd(?:ion)? )rhybudd|dadreilwyr|ffactorau dadreilio",
);

/** "It isn't this", "what we don't want to see": unacceptable behaviour where a name is expected, but also how a behaviour may begin. */
export const CONTRA_SAYING = whole(
  `(?:what |behaviou?rs? (?:that |which )?)?(?:(?:it|this|that|we|you|i)(?: \\S+ly)? )?${NOT}(?: \\S+){0,5}`,
  '(?:ni|ni?d) (?:fydd\\S+)(?: (?:ni|i))?(?: yn)?|nid (?:dyma|hyn|fel hyn|yw|ydyw|ydym|ydy)(?: \\S+){0,5}|ymddygiad(?:au)? (?:nad|nid|na)(?: \\S+){0,5}|yr hyn nad(?: \\S+){0,5}',
);

/** Says "not": unacceptable behaviour above a column, but above a part of a document perhaps only a question. */
export const CONTRA_PHRASE = whole(
  `(?:what|this|that|it|we|you|i|they|how|behaviou?rs?|things|examples|someone|people|colleagues|staff|employees|actions|when)(?: \\S+){0,4} ${NOT}(?: \\S+){0,5}`,
  "(?:\\S+ ){1,4}(?:nad|nid|na|ddim|peidi\\S+)(?: \\S+){0,5}|peidiwch|osgo[wi]\\S*",
);

/** What expected behaviour looks like in practice. */
export const EXAMPLE = whole(
  "what (?:does|do|would|will|might|could) (?:it|this|that|they) looks? like(?: .*)?|what (?:it|this|that) (?:looks|might look|could look) like(?: .*)?",
  '(?:(?:some|practical|typical|real|good) )?examples?(?: of .*)?|for example|(?:what (?:it|this|that) (?:means|looks like) )?in (?:practice|action)|how (?:it|this) (?:looks|might look)(?: .*)?|such as',
  "enghreifftiau?(?: .*)?|enghraifft(?: .*)?|er enghraifft|sut (?:mae|olwg|y mae|mae'n)(?: .*)? (?:edrych|arno|hyn)(?: .*)?|yn ymarferol",
);

const WANTED = '(?:positive|helpful|effective|(?:more|most|highly|very)[- ]effective|expected|desired|desirable|acceptable|above (?:the line|expectations?))';
const PRAISED = '(?:indicative|signature|demonstrable|good|great|successful|strong|observable|required|core|key|essential|typical|supporting|professional|excellent|appropriate)';

/** Behaviour that is expected unless something around it says otherwise. */
export const BEHAVIOURS = whole('(?:(?:behaviou?ral|behaviou?r|key) )?(?:behaviou?rs?|indicators?|descriptors?|statements?|texts?|examples of behaviou?rs?)', '(?:yr? |ein )?(?:ymddygiad(?:au)?|dangosydd(?:ion)?|disgrifydd(?:ion)?)(?: ymddygiad(?:ol)?)?|testun', '(?:ال)?(?:سلوك|سلوكيات|مؤشر|مؤشرات|مؤشرات السلوك|نص)|(?:ה)?(?:התנהגות|התנהגויות|מדד|מדדים|טקסט)');

/** Expected behaviour. */
export const POSITIVE = whole(
  `(?:(?:the|our|some|(?:examples?|indicators?|signs?) of) )?${WANTED}${AND}(?:${WANTED}|${PRAISED}))*(?:[ -]${NOUNS})?`,
  `(?:(?:the|our|some) )?${PRAISED}${AND}(?:${WANTED}|${PRAISED}))*[ -]${NOUNS}`,
  "(?:we |i |you )?always(?: do)?|what you(?:'ll| will| should) see|green flags?|(?:byddwn )?bob amser",
  '(?:(?:ال)?(?:سلوكيات|سلوك|مؤشرات|ممارسات) )?(?:ال)?(?:إيجابية|ايجابية|إيجابي|ايجابي|متوقعة|فعالة|مقبولة|مرغوبة)',
  '(?:(?:ה)?(?:התנהגויות|התנהגות|מדדים) )?(?:ה)?(?:חיוביות|חיובית|חיוביים|חיובי|רצויות|מצופות|יעילות)',
  '(?:(?:behaviou?r(?:al)?|competency|performance|leadership) )?(?:behaviou?rs?|indicators?|descriptors?|statements?|expectations?|standards?|text|what (?:good|great|excellent) looks like)',
  "(?:(?:what|behaviou?rs)(?: that)? )?(?:(?:we|you|i) )?(?:would )?(?:love|like|expect|want|hope) to see(?: .*)?|behaviou?rs (?:we|you|i) (?:want|expect|value|like)(?: .*)?|more of(?: this)?|strengths",
  "do'?s?|good practice|demonstrated by|shown by|what(?:'s| is| we) expect(?:ed)?(?: .*)?|expectations?(?: .*)?",
  "(?:(?:yr?|ein|rhai) )?(?:ymddygiad(?:au)?|dangosydd(?:ion)?|disgrifydd(?:ion)?|datganiad(?:au)?)(?: (?:ymddygiad(?:ol)?|cadarnhaol|disgwyliedig|effeithiol|cymwynasgar|da|dymunol|allweddol|defnyddiol))*",
  "cadarnhaol|effeithiol|disgwyliedig|disgwyliadau|(?:beth|yr hyn)(?: \\S+){0,2} (?:ddisgwylir|ddisgwyliedig|ddisgwyliwn|ddisgwyl)(?: .*)?|testun|gwnewch",
);

/** What people do, in a sentence: expected behaviour above a column, above a part of a document perhaps something else. */
export const POSITIVE_PHRASE = whole(
  '(?:what )?(?:i|you|we|they|colleagues|staff|employees|everyone) (?:do|will|can|should|must|expect|are expected to)(?: .*)?|how (?:we|i|you|they) (?:do|show|behave|act|live|demonstrate)(?: .*)?|what (?:it|this|that) (?:means|looks like) (?:for|to|as) .*',
  '(?:fe |mi )?(?:byddwn(?: ni)?|byddaf(?: i)?|byddwch)(?: yn)?',
);

export const SKILLS = whole(
  '(?:(?:key|related|relevant|associated|supporting|required|linked) )?(?:skills|skills? (?:and|&) knowledge|knowledge (?:and|&) skills?|skills? required)',
  '(?:key|related|relevant|associated|supporting|linked|underpinning) competenc(?:y|ies)',
  '(?:sgiliau|cymwyseddau)(?: (?:allweddol|cysylltiedig|perthnasol))|sgiliau(?: a gwybodaeth)?',
);

export const DEFINITION = whole(
  "(?:(?:competency|short|brief|overall) )?(?:definitions?|descriptions?)|overview|summary|meaning|narrative|what (?:it|this|that) means|what does (?:it|this|that) mean|what (?:do )?we mean(?: by (?:this|it|that))?|what(?:'s| is) (?:it|this|that)(?: about)?",
  'diffiniad(?:au)?|disgrifiad(?:au)?|ystyr|crynodeb|trosolwg|beth (?:yw|mae) (?:hyn|hwn|ei)(?: ystyr)?(?: yn ei olygu)?',
);

export const IMPORTANCE = whole(
  "why (?:(?:is|are) )?(?:it|this|that|they|we)(?: \\S+){0,4} ?(?:important|matters?|needed)(?: .*)?|why (?:it|this) matters|why (?:does|do|should) (?:it|this|that|they|we)(?: \\S+){0,4}|importance|why(?: is)? (?:it|this)|why",
  'pam (?:\\S+ ){0,4}(?:bwysig|pwysig)(?: .*)?|pwysigrwydd|pam',
);

/** What a column of names or values holds. */
export type ColumnNoun = 'group' | 'competency' | 'theme' | 'label' | 'level' | 'kind' | 'number' | 'id' | 'remark';

export const COLUMN_NOUNS: readonly (readonly [ColumnNoun, RegExp])[] = [
  [
    'competency',
    whole(
      '(?:(?:our|core|key|the) )?(?:competenc(?:y|e|ies)|values?|capabilit(?:y|ies)|skill|attributes?|qualities|principles?)(?: (?:names?|titles?|areas?|headings?))?',
      'skill names?|cymhwysedd(?:au)?|cymwyseddau|gwerth(?:oedd)?|sgil|الكفاءة|الكفاءات|القيمة|כשירות|מיומנות|ערך|enw(?:\'r)? (?:cymhwysedd|sgil|gwerth)|كفاءة|القيم|הכשירות|ערכים',
    ),
  ],
  [
    'theme',
    whole(
      '(?:behaviou?ral )?themes?|sub-? ?(?:competenc(?:y|ies)|themes?|headings?|categor(?:y|ies)|areas?|values?|elements?)|elements?|strands?|aspects?|topics?|components?|facets?',
      '(?:is-? ?)?th?ema|(?:is-? ?)?th?em[âa]u|elfen(?:nau)?|agwedd(?:au)?|is-?gymhwysedd|(?:ال)?(?:موضوع|محور)|(?:ה)?נושא',
    ),
  ],
  ['group', whole('groups?|clusters?|famil(?:y|ies)|competency (?:groups?|clusters?|types?|categor(?:y|ies))|gr[wŵ]p|clwstwr')],
  [
    'label',
    whole(
      '(?:(?:key|focus|competency|behaviou?r) )?areas?(?: of .*)?|dimensions?|domains?|categor(?:y|ies)|headings?|titles?|names?|items?|criteri(?:a|on)|focus',
      "maes|meysydd|categori|pennawd|teitl|enw|dimensiwn",
    ),
  ],
  ['level', whole('(?:(?:competency|proficiency|skill|job|performance|required|role) )?(?:levels?|grades?|bands?|tiers?|stages?)(?: (?:names?|titles?|labels?))?', 'lefel(?:au)?|graddau?|gradd|haen(?:au)?|(?:ال)?مستوى|(?:ה)?רמה')],
  ['kind', whole('النوع|نوع السلوك|סוג|סוג ההתנהגות|kinds?|types?|do(?:\'?s)? ?(?:\\/|or|and|&) ?don\'?ts?|(?:in)?effective ?\\/ ?(?:in)?effective|(?:indicator|behaviou?r) types?|types? of (?:indicators?|behaviou?rs?)|positive ?(?:\\/|or) ?(?:negative|contra)|math|math o (?:ddangosydd|ymddygiad)')],
  ['number', whole('no|nos|numbers?|#|order|(?:level|sort|sequence) (?:no|number|order)|rhif|trefn')],
  [
    'id',
    whole(
      '(?:(?:indicator|behaviou?r(?:al)?|statement|descriptor|item|unique) )?(?:ids?|id numbers?|refs?|references?|reference (?:no|number|code)|codes?|identifiers?)|(?:indicator|behaviou?r|statement|descriptor|item) (?:no|numbers?)|uid',
      '(?:(?:id|dynodwr|cod|cyf|cyfeirnod|rhif)(?:au)?)(?: (?:y |yr )?(?:dangosydd|ymddygiad|datganiad|eitem))?|rhif (?:adnabod|cyfeirnod)',
    ),
  ],
  ['remark', whole('notes?|comments?|remarks?|evidence|ratings?|scores?|self[- ]?(?:rating|assessment|score)|dates?|owners?|status|sources?|actions?|nodiadau|sylwadau|tystiolaeth|dyddiad|sgôr')],
];

/** Titles of a document's parts that hold many competencies rather than being one. */
export const GROUP_TITLE =
  /\b(?:competenc(?:ies|y framework)|capabilities|framework|frameworks|matrix|profiles?|tables?|appendix|annex|part|section|levels)\b|^(?:(?:our|the|core|key|corporate|company|trust|council|shared|people|organisational) )*(?:values|behaviou?rs|skills|standards)(?: (?:and|&) (?:values|behaviou?rs|skills))?$|^(?:core|management|managerial|technical|generic|specialist|functional|corporate|organisational|professional)$|cymwyseddau|fframwaith|atodiad|lefelau|^(?:ein |y )?(?:gwerthoedd|ymddygiadau)$/iu;

/** Parts whose text says what the framework is for. */
/** Parts beside the framework, whose lists are no behaviours. */
export const ASIDE_TITLE = /\b(?:faqs?|frequently asked|questions and answers|contacts?|glossary|references|further (?:reading|information)|cwestiynau|cysylltu|geirfa)\b|\b(?:(?:interview|reflective|reflection|coaching|appraisal|sample|prompt) questions?|questions? (?:to|for)\b|how to (?:use|read|complete|score)|instructions?\b|read ?me\b|development (?:ideas|activities|suggestions|tips|opportunities)|useful (?:links|resources))|^(?:next steps|prompts)$/iu;

export const PURPOSE_TITLE = whole(
  'introduction|purpose|aims?|aims and (?:objectives|purpose)|about(?: (?:this|the|our) .*)?|background|foreword|context|why (?:we|do we) (?:need|have|use)(?: .*)?',
  'cyflwyniad|diben|pwrpas|nod(?:au)?|cefndir|rhagair|cyd-destun|ynghylch(?: .*)?|pam (?:mae|fod)(?: .*)?',
);

export const VISION_TITLE = whole('(?:our |the )?vision', '(?:ein |y )?gweledigaeth');

/** Words in a cell which say that there is nothing for it. */
export const NOTHING = whole(
  'n\\/?a|not applicable|none|nil|tbc|tba|(?:this )?(?:level |skill |skill level )?(?:is )?not (?:currently |yet )?(?:defined|described|used|applicable|required)(?: (?:at|for) this (?:level|skill))?',
  'dim|amherthnasol|ddim yn berthnasol|heb ei (?:ddiffinio|ddisgrifio)|i\'w gadarnhau',
);

export const AS_ABOVE = /^(?:["″〃'”“]+|do\.?|ditto|\(?as above\)?|\(?fel uchod\)?|\(?same\)?|idem)$/iu;
