/** What a file is when it is none that can be read, and what to do about it. */
const otherFormats: Readonly<Record<string, string>> = {
  pdf: 'Mae hwn yn PDF, lle nad yw tablau a rhestrau ond yn farciau ar dudalen. Defnyddiwch y ddogfen y’i gwnaed ohoni, neu agorwch y PDF yn Word; yna cadwch fel dogfen Word (.docx).',
  picture: 'Llun yw hwn, nid testun. Defnyddiwch y ddogfen y’i gwnaed ohoni, neu darllenwch y testun ohono â rhaglen arall; yna cadwch fel dogfen Word (.docx).',
  rtf: 'Dogfen Rich Text Format yw hon. Agorwch hi yn Word a’i chadw fel dogfen Word (.docx).',
  doc: 'Dogfen Word 97–2003 (.doc) yw hon. Agorwch hi yn Word a’i chadw fel dogfen Word (.docx).',
  xls: 'Llyfr gwaith Excel 97–2003 (.xls) yw hwn. Agorwch ef yn Excel a’i gadw fel llyfr gwaith Excel (.xlsx).',
  xlsb: 'Llyfr gwaith deuaidd (.xlsb) yw hwn. Agorwch ef yn Excel a’i gadw fel llyfr gwaith Excel (.xlsx).',
  locked: 'Mae’r ffeil hon wedi’i diogelu â chyfrinair. Agorwch hi, tynnwch y cyfrinair a’i chadw eto.',
  odt: 'Testun OpenDocument yw hwn. Agorwch ef a’i gadw fel dogfen Word (.docx).',
  ods: 'Taenlen OpenDocument yw hon. Agorwch hi a’i chadw fel llyfr gwaith Excel (.xlsx).',
  slides: 'Cyflwyniad yw hwn. Copïwch ei dablau a’i restrau i ddogfen Word a’i chadw fel .docx.',
  apple: 'Dogfen Pages, Numbers neu Keynote yw hon. Allforiwch hi i Word (.docx) neu Excel (.xlsx).',
  mhtml: 'Tudalen we wedi’i chadw fel un ffeil (.mht) yw hon. Cadwch y dudalen fel “Web page, HTML only”.',
  archive: 'Archif o ffeiliau yw hon. Dadbaciwch hi a dewiswch y ddogfen sydd ynddi.',
  unknown: 'Nid testun na dogfen y gellir ei darllen yw hon. Dewiswch ddogfen Word (.docx), llyfr gwaith Excel (.xlsx), tudalen we, CSV, JSON, Markdown neu destun plaen.',
};

/** What a reader could not take over from a pasted table, or had to infer. */
export const importIssuesCy: Readonly<Record<string, (values: Readonly<Record<string, string>>) => string>> = {
  'no-table': () => 'Nid oes tabl na rhestr o ymddygiadau yma. Gludwch dablau’r fframwaith gyda’r penawdau uwch eu pennau.',
  'table-not-understood': ({ place, text }) =>
    `Yn ${place}: nid oes colofn yn y tabl sy’n enwi lefel na math o ymddygiad. Rhowch enwau ar y colofnau, er enghraifft “Thema”, “Lefel 1”, “Lefel 2”, ` +
    `neu “Ymddygiadau disgwyliedig”, “Ymddygiadau negyddol”. Mae’r tabl yn dechrau “${text}”.`,
  'column-not-understood': ({ place, name, count, text }) =>
    `Yn ${place}: ${name ? `nid yw’r golofn “${name}”` : 'nid yw colofn heb enw'} yn enwi na lefel na math o ymddygiad, felly hepgorwyd ei thestunau (${count}). ` +
    `Maent yn dechrau “${text}”. Enwch y golofn os yw’n perthyn i’r fframwaith.`,
  'text-not-understood': ({ place, text }) => `Yn ${place}: hepgorwyd “${text}”, gan nad yw’n glir i beth y mae’n perthyn.`,
  'section-left-out': ({ place, title, text }) =>
    `Yn ${place}: hepgorwyd y rhan o dan “${title}”, gan nad yw’n enwi lefel na math o ymddygiad. Mae’n dechrau “${text}”.`,
  'lead-left-out': ({ place, text, count }) => `Yn ${place}: mae’r geiriau “${text}” yn cyflwyno ymddygiadau (celloedd: ${count}) ac fe’u hepgorwyd ohonynt.`,
  'inferred-levels': ({ found, added, source }) =>
    `Dim ond y lefelau ${found} sydd â thestunau. Daeth ${added} yn lefelau heb destun, ` +
    `${source ? `gan fod y ddogfen yn enwi “${source}”` : 'gan eu bod ar goll yn y gyfres'}. Gwiriwch y raddfa.`,
  'inferred-columns': ({ place, names }) => `Yn ${place}: cymerwyd ${names} yn lefelau, ar sail trefn y tabl ac nid eu henwau. Gwiriwch hwy.`,
  'inferred-headings': ({ place, names }) => `Yn ${place}: cymerwyd y penawdau ${names} yn lefelau, gan fod yr un enwau o dan bob un ohonynt. Gwiriwch hwy.`,
  'inferred-lists': ({ count }) =>
    `Nid oes dim yn enwi lefel na math o ymddygiad, felly darllenwyd y rhestrau o dan benawdau (${count}) fel ymddygiadau disgwyliedig. Gwiriwch hwy.`,
  'correction-unfit': ({ place }) => `Yn ${place}: mae cywiriad yn sôn am hyn, ond nid yw’r rhan hon yn y ffynhonnell mwyach. Cywirwch eto os oes angen o hyd.`,
  'inferred-title': ({ place, title }) => `Yn ${place}: cymerwyd “${title}” yn bennawd i’r hyn sydd oddi tano. Gwiriwch ef, neu gwnewch ef yn bennawd.`,
  'no-title': ({ title }) => `Nid oes pennawd sy’n enwi’r fframwaith cyfan, felly fe’i gelwir yn “${title}”. Rhowch bennawd uwch ei ben.`,
  'no-competency-title': ({ place, title }) => `Yn ${place}: nid oes dim yn enwi’r cymhwysedd, felly fe’i gelwir yn “${title}”. Rhowch bennawd uwchben y tabl.`,
  'ambiguous-header': ({ place, count }) =>
    `Yn ${place}: nid yw rhes y penawdau’n sefyll uwchben ei cholofnau ac fe’i symudwyd (lleoedd: ${count}). Gwiriwch fod pob testun ar y lefel gywir.`,
  'merged-cells': ({ place, names, name }) =>
    `Yn ${place}: mae un gell yn cwmpasu ${names}. ` +
    `${name ? `Rhoddwyd ei hymddygiadau ar “${name}” yn unig.` : 'Ni roddwyd ei hymddygiadau ar yr un ohonynt.'} Rhannwch y gell os ydynt yn perthyn i bob un.`,
  'run-together': ({ place, count }) =>
    `Yn ${place}: roedd ymddygiadau wedi’u rhedeg ynghyd (celloedd: ${count}) ac fe’u rhannwyd wrth atalnodau llawn neu hanner colonau. Gwiriwch fod pob un yn gyfan.`,
  'wrapped-lines': ({ place, count }) =>
    `Yn ${place}: cysylltwyd llinellau sy’n dechrau â llythrennau bach â’r llinell uwch eu pennau (llinellau: ${count}). Gwiriwch na chymysgwyd ymddygiadau.`,
  'bullets-within': ({ place, count }) =>
    `Yn ${place}: mae bwledi o fewn bwledi (${count}). Daeth pob un yn ymddygiad ar wahân; gwiriwch fod pob un yn gwneud synnwyr ar ei ben ei hun.`,
  'not-defined': ({ place, count, text }) => `Yn ${place}: darllenwyd celloedd sy’n dweud “${text}” yn unig fel rhai gwag (celloedd: ${count}).`,
  'unknown-kind': ({ place, name }) => `Yn ${place}: nid yw “${name}” yn hysbys fel math o ymddygiad. Darllenwyd yr hyn y mae’n ei nodi fel ymddygiad disgwyliedig.`,
  'duplicate-text': ({ place, text }) => `Yn ${place}: mae “${text}” ddwywaith yn yr un lle yn y fframwaith. Tynnwch un os camgymeriad ydyw.`,
  'nested-table': ({ place, count }) => `Yn ${place}: mae tablau o fewn celloedd (${count}), ac fe’u darllenwyd fesul llinell. Gwiriwch hwy.`,
  'span-cut': ({ place, span }) => `Yn ${place}: mae cell yn honni ei bod yn cwmpasu ${span} o resi neu golofnau, mwy nag sydd yn y tabl. Fe’i torrwyd i faint y tabl.`,
  'table-cut': ({ place, rows, columns }) => `Yn ${place}: mae’r tabl yn rhy fawr. Rhesi: ${rows}, colofnau: ${columns} ar ei ddiwedd na ddarllenwyd. Rhannwch y tabl.`,
  'took-too-long': ({ limit }) => `Cymerodd y darllen fwy na ${limit} eiliad a chafodd ei atal, felly ni chymerwyd dim. Rhannwch y ddogfen, neu darllenwch hi gyda’r llinell orchymyn.`,
  'too-large': ({ size, limit }) => `Mae’r ffeil yn ${size} MB, mwy na’r ${limit} MB y gellir eu darllen. Tynnwch luniau ohoni, neu rhannwch hi.`,
  'empty-source': () => 'Nid oes testun ynddi. Dewiswch ffeil arall, neu cadwch hon eto.',
  'format-not-read': ({ kind }) => otherFormats[kind ?? ''] ?? otherFormats.unknown ?? '',
  'name-differs': ({ name, format }) => `Mae’r enw “${name}” yn dweud yn wahanol, ond ${format} yw’r cynnwys, felly fe’i darllenwyd felly.`,
  'inferred-encoding': ({ encoding, text }) =>
    `Nid yw’r ffeil yn dweud sut yr ysgrifennwyd ei llythrennau. Fe’u darllenwyd fel ${encoding}: “${text}”. Os yw llythrennau’n anghywir, cadwch hi eto fel UTF-8.`,
  'damaged-text': ({ count, text }) => `Mae llythrennau yn y ffeil wedi’u difrodi ac ni ellid eu darllen (lleoedd: ${count}), y cyntaf yn “${text}”. Cywirwch hwy yn y ffynhonnell.`,
  'unclosed-quote': ({ place, count, text }) =>
    `Yn ${place}: mae dyfynnod yn dechrau cell ac nid oes dim yn ei gau (celloedd: ${count}). Fe’i darllenwyd fel pe na bai yno: “${text}”. Gwiriwch y rhesi o’r fan honno ymlaen.`,
  'page-around': ({ count, text }) =>
    `Hepgorwyd dewislenni, penynnau a throedynnau’r dudalen (rhannau: ${count}). Maent yn dechrau “${text}”. Os yw’r fframwaith ynddynt, copïwch ef i ddogfen ar wahân.`,
  'not-json': ({ place, text }) => `Yn ${place}: nid JSON cyflawn yw hwn${text ? ` (“${text}”)` : ''}. Allforiwch y fframwaith eto, neu dewiswch ffeil arall.`,
  'roles-left-out': ({ place, count, text }) =>
    `Yn ${place}: mae’r tabl yn dweud pa sgiliau sydd eu hangen ar rolau (rolau: ${count}, y cyntaf “${text}”). Darllenwyd y sgiliau, pob un unwaith; hepgorwyd y rolau, gan nad ydynt yn rhan o fframwaith.`,
  'marked-levels': ({ place, count }) =>
    `Yn ${place}: mae ymddygiadau wedi’u marcio ar sawl lefel (rhesi: ${count}). Rhoddwyd pob un ar y gyntaf ohonynt. Gwiriwch a yw lefel yn cynnwys y rhai oddi tani.`,
  'second-language': ({ place, names }) => `Yn ${place}: mae’r tabl yn dweud popeth mewn dwy iaith. Hepgorwyd y colofnau ${names}; i ddarllen y rhain yn lle hynny, mewnforiwch eto gyda’u hiaith.`,
  'framework-apart': ({ name, read }) =>
    read
      ? `Mae “${name}” yn fframwaith ynddo’i hun. Ymhlith ffeiliau eraill, dim ond ei benawdau a’i destunau a ddarllenwyd, heb ei gyfeirnodau a phopeth arall y mae’n ei ddweud. Mewnforiwch ef ar ei ben ei hun i gadw’r cyfan.`
      : `Mae “${name}” yn fframwaith ynddo’i hun na ellir ei uno â ffeiliau eraill, felly fe’i hepgorwyd. Mewnforiwch ef ar ei ben ei hun.`,
  'deep-json': ({ depth }) => `Mae’r JSON hwn wedi’i nythu’n ddyfnach na ${depth}, fel nad yw unrhyw fframwaith. Allforiwch y fframwaith eto, neu dewiswch ffeil arall.`,
  'not-a-framework': ({ found }) =>
    `JSON yw hwn, ond nid fframwaith: ${found}. Mae gan fframwaith “id”, “title” a rhestr o “competencies”; mae gan ffeil CASE “CFDocument” a “CFItems”.`,
  'too-deep': () => 'Mae rhannau o’r dudalen wedi’u nythu’n rhy ddwfn ac ni ddarllenwyd hwy. Gludwch y fframwaith heb y dudalen o’i gwmpas.',
  'damaged-file': () =>
    'Mae’r ffeil wedi’i difrodi, ei thorri’n fyr neu ei phacio mewn modd anarferol, felly ni ddarllenwyd dim ohoni. Agorwch hi yn Word neu Excel, cadwch hi dan enw arall, a dewiswch honno.',
  'unsafe-file': ({ name }) =>
    `Mae’r ffeil wedi’i llunio mewn modd nad yw unrhyw raglen swyddfa yn ei ddefnyddio (${name}), ond y mae ffeiliau maleisus, felly ni ddarllenwyd dim ohoni. Os ydych yn ymddiried ynddi, agorwch hi yn Word neu Excel a’i chadw dan enw arall.`,
  'unpacked-too-large': ({ limit }) => `Mae’r testun yn y ffeil yn fwy na ${limit} MB ar ôl ei ddadbacio, felly ni ddarllenwyd dim ohoni. Rhannwch y ddogfen.`,
  'too-many-parts': ({ limit }) => `Mae gan y ffeil fwy na ${limit} o rannau, felly ni ddarllenwyd dim ohoni. Tynnwch luniau a ffeiliau mewnosodedig ohoni, neu rhannwch hi.`,
  'too-long': ({ limit }) => `Mae’r ddogfen yn hirach nag y gellir ei darllen ar unwaith (mae gan ei thestun fwy na ${limit} o ddarnau), felly ni ddarllenwyd dim ohoni. Rhannwch hi.`,
  'pictures-left-out': ({ count }) => `Hepgorwyd lluniau, siartiau a ffeiliau mewnosodedig (${count}). Os oes testun o’r fframwaith ynddynt, teipiwch ef yn y ddogfen.`,
  'notes-left-out': ({ count, text }) => `Hepgorwyd troednodiadau ac ôl-nodiadau (${count}). Mae’r cyntaf yn dweud “${text}”. Rhowch yr hyn sy’n perthyn i’r fframwaith yn y testun.`,
  'comments-left-out': ({ count }) => `Hepgorwyd sylwadau (${count}), gan mai sylwadau ar y fframwaith ydynt ac nid rhan ohono.`,
  'tracked-changes': ({ count }) =>
    `Mae newidiadau yn y ddogfen nad oes neb wedi’u derbyn na’u gwrthod (${count}). Fe’i darllenwyd fel pe bai pob un wedi’i dderbyn: hepgorir yr hyn a ddilëwyd. Gwiriwch mai dyna’r bwriad.`,
  'hidden-text': ({ count, text }) => `Hepgorwyd testun cudd (lleoedd: ${count}). Mae’n dechrau “${text}”. Dangoswch ef yn y ddogfen os yw’n perthyn i’r fframwaith.`,
  'page-margins': ({ text }) => `Hepgorwyd yr hyn sydd ar frig ac ar waelod pob tudalen: “${text}”. Rhowch ef yn y testun os yw’n perthyn i’r fframwaith.`,
  'hidden-sheets': ({ names }) => `Hepgorwyd taflenni cudd: ${names}. Dangoswch hwy yn y llyfr gwaith os ydynt yn perthyn i’r fframwaith.`,
  'hidden-cells': ({ place, count, text }) =>
    `Yn ${place}: hepgorwyd rhesi a cholofnau cudd (celloedd â thestun: ${count}). Maent yn dechrau “${text}”. Dangoswch hwy yn y llyfr gwaith os ydynt yn perthyn i’r fframwaith.`,
  'cell-errors': ({ place, count, text }) => `Yn ${place}: mae celloedd yn dangos gwall yn lle gwerth (${count}), megis “${text}”, ac fe’u darllenwyd fel rhai gwag. Cywirwch eu fformiwlâu.`,
  'uncalculated-cells': ({ place, count }) =>
    `Yn ${place}: nid yw fformiwlâu erioed wedi’u cyfrifo (${count}), felly darllenwyd eu celloedd fel rhai gwag. Agorwch y llyfr gwaith yn Excel a’i gadw eto.`,
  'several-parents': ({ place, text, count }) => `Yn ${place}: mae “${text}” yn sefyll o dan sawl eitem (eitemau o’r fath: ${count}). Fe’i rhoddwyd o dan y gyntaf; cedwir y dolenni eraill gydag ef. Gwiriwch ei le.`,
  'item-without-parent': ({ place, text, count }) => `Yn ${place}: nid oes dim yn dweud o dan beth y mae “${text}” yn sefyll (eitemau o’r fath: ${count}), felly fe’i rhoddwyd ar y brig. Gwiriwch ei le.`,
  'item-cycle': ({ place, text, count }) => `Yn ${place}: mae “${text}” yn sefyll o dano’i hun, drwy eraill (cylchoedd o’r fath: ${count}). Fe’i rhoddwyd ar y brig. Cywirwch y dolenni yn y ffynhonnell.`,
  'leaf-among-branches': ({ place, text, count }) => `Yn ${place}: nid oes dim o dan “${text}”, yn wahanol i’r hyn sydd wrth ei ymyl (eitemau o’r fath: ${count}). Daeth yn gymhwysedd heb ymddygiadau.`,
  'tree-too-deep': ({ place, text, count, most }) => `Yn ${place}: mae “${text}” yn sefyll yn ddyfnach na ${most} thema o fewn ei gilydd (eitemau o’r fath: ${count}). Daeth ef a phopeth oddi tano yn ymddygiadau o’r thema uwchben.`,
  'themes-joined': ({ place, text, count }) => `Yn ${place}: mae gan y ffynhonnell fwy o haenau na grŵp, cymhwysedd, thema ac ymddygiad, felly unwyd teitlau (themâu: ${count}), megis “${text}”.`,
  'duplicate-identifier': ({ place, text, count }) => `Yn ${place}: rhoddwyd y dynodwr “${text}” o’r blaen (eitemau o’r fath: ${count}). Cafodd yr un diweddarach rif. Mae dolenni’n arwain at y cyntaf.`,
  'identifier-not-uuid': ({ place, text, count }) => `Yn ${place}: nid yw’r dynodwr “${text}” yn UUID mewn llythrennau bach, fel y mae CASE yn gofyn (dynodwyr o’r fath: ${count}). Fe’i cadwyd.`,
  'links-outside': ({ place, text, count }) => `Yn ${place}: mae dolenni o’r math “${text}” yn arwain at rywbeth nad yw yn y ffeil hon, neu ohono (${count}). Fe’u cadwyd yn ddolenni.`,
  'field-not-read': ({ place, name, count }) => `Yn ${place}: nid yw “${name}” o’r math y dylai fod, ac ni chafodd ei ddarllen (meysydd o’r fath: ${count}).`,
  'empty-item': ({ place, count }) => `Yn ${place}: nid oes testun gan eitem (eitemau o’r fath: ${count}). Fe’i gelwir wrth ei chod neu ei dynodwr.`,
  'rubric-left-out': ({ place, text, count }) => `Yn ${place}: hepgorwyd testunau cyfarwyddyd, gan nad yw’r hyn y maent yn ei ddisgrifio yn y ffeil hon neu ei fod yn ei ddweud mewn geiriau eraill erbyn hyn (testunau: ${count}). Y cyntaf yw “${text}”.`,
  'several-frameworks': ({ place, text, count }) => `Yn ${place}: mae gan y ffeil fframweithiau eraill (${count}), megis “${text}”. Darllenwyd y cyfan yn un, gyda grŵp i bob un.`,
  'no-items': ({ name }) => `Mae’r ffeil o’r math ${name ?? ''}, ond nid oes ynddi eitemau y gellid eu darllen. Allforiwch hi eto o’r system y daw ohoni.`,
  'own-fields-left-out': ({ place, count }) => `Yn ${place}: newidiwyd yr hyn a ysgrifennodd y llyfrgell hon wrth ymyl meysydd y safon ac ni ellir ei ddarllen mwyach (eitemau: ${count}). Dim ond meysydd y safon a ddarllenwyd.`,
  'unsafe-address': ({ place, text, count }) => `Yn ${place}: nid yw “${text}” yn gyfeiriad y mae’n ddiogel ei ddilyn (cyfeiriadau o’r fath: ${count}). Fe’i hepgorwyd.`,
};
