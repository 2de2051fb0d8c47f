import type { Framework, Group, IndicatorKind, Issue } from '../../model/index.js';
import type { Evidence } from '../interpret/evidence.js';
import { fold } from '../interpret/words.js';
import { CompetencyDraft, TreeDraft, type ThemePath } from './framework-draft.js';
import { meaningOf, nameOf, type Item, type ItemTree } from './item.js';
import { findLevels, type TreeLevels } from './item-levels.js';
import { isIndicator, type Part } from './item-type.js';
import { Told } from './told.js';
import { shapeOfTree, type TreeShape } from './tree-shape.js';

/** What is above an item. */
interface Above {
  readonly group?: Group;
  readonly competency?: CompetencyDraft;
  readonly theme?: ThemePath;
  readonly level?: string;
  /** What a heading says of the items below it. */
  readonly part?: IndicatorKind | 'skill';
  /** The item whose own text is a behaviour, as are those below it. */
  readonly behaviour?: Item;
}

/** Themes within themes; what is deeper becomes behaviours of the innermost. */
const MOST_THEMES = 8;

/** Makes a framework of a tree: by the types of the items where they say what they are, else by the tree's shape. */
export function frameworkOfTree(tree: ItemTree, told = new Told()): TreeFramework {
  const levels = findLevels(tree);
  const roots = withoutTitle(tree);
  const shape = shapeOfTree(roots, levels);
  const builder = new Builder(tree, levels, shape, told);
  const stack: { readonly item: Item; readonly above: Above }[] = roots.toReversed().map((item) => ({ item, above: {} }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const below = builder.place(next.item, next.above);
    if (below) for (const child of next.item.children.toReversed()) stack.push({ item: child, above: below });
  }
  const value = builder.draft.build(tree.about, levels.scale);
  const evidence = [{ about: 'the tree', signs: [...shape.signs, ...levels.signs] }];
  return { value, issues: told.issues, evidence };
}

/** A framework as a tree gives it, with the reasons for what became of its parts. */
export interface TreeFramework {
  readonly value: Framework;
  readonly issues: readonly Issue[];
  readonly evidence: readonly Evidence[];
}

/** A single item above all that only repeats the framework's title says nothing. */
function withoutTitle({ roots, about }: ItemTree): readonly Item[] {
  const [root] = roots;
  if (!root || roots.length > 1 || root.children.length === 0 || meaningOf(root)?.strong) return roots;
  return fold(nameOf(root)) === fold(about.title) && root.statement === nameOf(root) && !root.note && root.levelTexts.length === 0 ? root.children : roots;
}

class Builder {
  readonly draft = new TreeDraft();
  #implicit: CompetencyDraft | undefined;

  constructor(
    readonly tree: ItemTree,
    readonly levels: TreeLevels,
    readonly shape: TreeShape,
    readonly told: Told,
  ) {}

  /** Takes an item into the framework; returns what it is to those below it, or nothing when they are taken already. */
  place(item: Item, above: Above): Above | undefined {
    if (this.levels.lists.has(item)) return undefined;
    const level = this.levels.levelOf.get(item);
    if (level !== undefined) return this.#level(item, { ...above, level });
    const heading = this.shape.heading(item);
    if (heading && above.competency) {
      this.draft.label(heading);
      return { ...above, part: heading.part };
    }
    return this.#part(item, withLevel(above, this.#levelOf(item)));
  }

  #part(item: Item, above: Above): Above {
    const part = this.#partOf(item, above);
    switch (part) {
      case 'group':
        return this.#group(item, above);
      case 'competency':
        return this.#competency(item, above);
      case 'theme':
        return this.#theme(item, above);
      case 'skill':
        (above.competency ?? this.#competencyOf(above)).skill(item.statement);
        return above;
      default:
        return this.#indicator(item, part === 'level' ? 'positive' : part, above);
    }
  }

  #partOf(item: Item, { group, competency, part, behaviour }: Above): Part {
    const meaning = meaningOf(item);
    const strong = meaning?.strong ? meaning.part : undefined;
    const branch = this.shape.layers(item) > 1;
    if (behaviour) return part ?? 'positive';
    if (competency) {
      if (branch) return strong && isIndicator(strong) ? strong : 'theme';
      // "Behaviour" is said of all kinds of them, so that a heading above says more.
      if (part && strong === 'positive' && item.part === undefined) return part;
      return strong && (isIndicator(strong) || strong === 'theme' || strong === 'skill') ? strong : (part ?? 'positive');
    }
    if (item.part && item.part !== 'level') return item.part === 'theme' ? 'competency' : item.part;
    if (strong === 'group' || this.shape.holdsCompetency(item)) return 'group';
    if (strong && strong !== 'level') return strong === 'theme' ? 'competency' : strong;
    if (branch) return !group && this.shape.topIsGroup && this.shape.layers(item) > 2 ? 'group' : 'competency';
    if (group || !this.shape.isFlat) {
      if (!group || this.shape.topIsGroup) this.told.tell('leaf-among-branches', item.place, { text: nameOf(item) });
      return 'competency';
    }
    return this.#isSentence(item) ? 'positive' : 'competency';
  }

  /** Of a list without any order, names are competencies, and sentences are behaviours. */
  #isSentence(item: Item): boolean {
    return meaningOf(item)?.part !== 'competency' && (nameOf(item).length > 60 || /[.!;]$/.test(nameOf(item)));
  }

  #group(item: Item, above: Above): Above {
    const inside = { ...above, group: this.draft.group({ ...item, kept: this.#kept(item) }, above.group) };
    this.#levelTexts(item, inside);
    return inside;
  }

  #competency(item: Item, above: Above): Above {
    const title = nameOf(item);
    const same = above.level === undefined ? undefined : this.draft.find(title, above.group?.id);
    const fields = {
      id: item.id,
      title,
      ...(above.group && { group: above.group.id }),
      ...(item.title !== undefined && item.statement !== item.title && { definition: item.statement }),
      ...(item.note && { note: item.note }),
      ...this.#kept(item),
    };
    const competency = same ?? this.draft.competency(new CompetencyDraft(fields, item.position));
    const inside = { ...above, competency };
    this.#levelTexts(item, inside);
    return inside;
  }

  #theme(item: Item, above: Above): Above {
    const items = [...(above.theme?.items ?? []), { ...item, kept: this.#kept(item) }];
    if (items.length > MOST_THEMES) {
      this.told.tell('tree-too-deep', item.place, { text: nameOf(item), most: String(MOST_THEMES) });
      return this.#indicator(item, above.part === 'skill' ? 'positive' : (above.part ?? 'positive'), above);
    }
    if (items.length > 1) this.told.tell('themes-joined', item.place, { text: items.map(nameOf).join(' – ') });
    const theme: ThemePath = { items, outer: above.theme };
    const inside = { ...above, theme };
    if (this.shape.layers(item) < 2) above.competency?.theme(theme);
    this.#levelTexts(item, inside);
    return inside;
  }

  #indicator(item: Item, kind: IndicatorKind, above: Above): Above {
    const competency = above.competency ?? this.#competencyOf(above);
    const theme = above.theme && competency.theme(above.theme);
    const level = item.level ?? above.level;
    if (level !== undefined && kind !== 'contra') this.draft.usedLevels.add(level);
    competency.indicator(
      {
        id: item.id,
        kind,
        text: item.statement,
        ...(theme !== undefined && { theme }),
        ...(level !== undefined && { level }),
        ...(item.title !== undefined && item.title !== item.statement && { title: item.title }),
        ...(item.note && { note: item.note }),
        ...(above.behaviour && { under: above.behaviour.id }),
        ...this.#kept(item),
      },
      item.position,
    );
    const inside = { ...above, competency };
    this.#levelTexts(item, inside);
    return { ...inside, part: kind, behaviour: item };
  }

  /** A level without anything below may be the text of that level itself. */
  #level(item: Item, above: Above): Above {
    if (item.statement !== nameOf(item)) this.#indicator({ ...item, children: [] }, above.part === 'skill' ? 'positive' : (above.part ?? 'positive'), above);
    return above;
  }

  #levelTexts(item: Item, above: Above): void {
    if (item.levelTexts.length === 0) return;
    const competency = above.competency ?? this.#competencyOf(above);
    item.levelTexts.forEach(({ level, text }, index) => {
      const theme = above.theme && competency.theme(above.theme);
      this.draft.usedLevels.add(level);
      competency.indicator({ id: `${item.id}.${level}.${index + 1}`, kind: 'positive', text, level, ...(theme !== undefined && { theme }) });
    });
  }

  /** What stands in no competency stands in one that is called like its group, or like the framework. */
  #competencyOf({ group }: Above): CompetencyDraft {
    const title = group?.title ?? this.tree.about.title;
    const known = group ? this.draft.find(title, group.id) : this.#implicit;
    if (known) return known;
    const competency = this.draft.competency(new CompetencyDraft({ id: `${group?.id ?? this.tree.about.id}.behaviours`, title, ...(group && { group: group.id }) }, undefined));
    if (!group) this.#implicit = competency;
    this.told.tell('no-competency-title', [], { title });
    return competency;
  }

  #levelOf(item: Item): string | undefined {
    if (item.level !== undefined) return item.level;
    const levels = item.refersTo.flatMap(({ id }) => this.#levelById.get(id) ?? []);
    return levels[0];
  }

  get #levelById(): ReadonlyMap<string, string> {
    return (this.#levelsById ??= new Map([...this.levels.levelOf].map(([level, id]) => [level.id, id])));
  }

  #levelsById: ReadonlyMap<string, string> | undefined;

  /** The source's own fields, and what the item refers to apart from its level. */
  #kept(item: Item): Readonly<Record<string, unknown>> {
    const associations = item.refersTo.filter(({ id }) => !this.#levelById.has(id));
    return { ...(associations.length > 0 && { associations }), ...item.kept };
  }
}

const withLevel = (above: Above, level: string | undefined): Above => (level === undefined ? above : { ...above, level });
