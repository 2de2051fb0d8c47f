import { property } from 'lit/decorators.js';
import { FrameworkElement, type FrameworkBody } from '../framework-element.js';
import type { LevelChangeDetail } from '../level-change.js';

/**
 * Shows one competency on a page of its own: definition, why it matters, the behaviours at a level that a person chooses,
 * contra-indicators apart, key skills. A level without words is shown between the described levels beside it; a tier of a
 * cumulative scale with those that it includes.
 *
 * @summary One competency to read level by level.
 * @tag rung-competency-card
 * @fires {LevelChangeDetail} rung-level-change - A person chooses the level to read, `null` for all; cancelable, fired before it is applied.
 * @fires {Event} load - The framework is there.
 * @fires {Event} error - The framework could not be loaded or read.
 * @csspart page - The whole page.
 * @csspart context - Framework and group, above the title.
 * @csspart group-applies-to - To whom the group applies.
 * @csspart competency-title - The competency's title.
 * @csspart tagline - Its tagline.
 * @csspart definition - Its definition.
 * @csspart importance - Why it matters.
 * @csspart levels - The choice of a level.
 * @csspart levels-title - Its title.
 * @csspart choice - A level to choose, or all.
 * @csspart chosen - The choice that is shown.
 * @csspart radio - The radio button of a choice, which lies over it.
 * @csspart all - The choice of all levels.
 * @csspart rung - A level's letter or name.
 * @csspart status - What is shown, in a sentence.
 * @csspart count - How many behaviours are shown.
 * @csspart note - That a level has no description or does not exist.
 * @csspart level-description - What the scale says of the chosen level.
 * @csspart region - The frame of the table, which scrolls when the table is wider.
 * @csspart table - The table of behaviours.
 * @csspart row - A row of it.
 * @csspart level - A level's column head.
 * @csspart kind - The column head of a kind of indicator.
 * @csspart theme - A theme's row head.
 * @csspart cell - A cell.
 * @csspart inherited - Column head or cell of a tier that the chosen one includes.
 * @csspart undescribed - A cell of a level without description.
 * @csspart indicator - An indicator.
 * @csspart contra-indicator - An indicator of behaviour that is not acceptable.
 * @csspart contra - The contra-indicators.
 * @csspart contra-title - Their heading.
 * @csspart unplaced - Indicators without a level.
 * @csspart unplaced-title - Their heading.
 * @csspart skills - Key skills.
 * @csspart skills-title - Their heading.
 * @csspart skill - One of them.
 * @csspart nothing - Said of a competency without behaviours.
 * @csspart footer - Publisher and dates.
 * @csspart issues - Faults of the competency.
 * @csspart loading - Shown while the framework loads.
 * @csspart empty - Shown when there is no framework, or not this competency in it.
 * @csspart competencies - The competencies that could be shown instead.
 * @csspart error - Shown when the framework cannot be shown.
 * @csspart retry - The button that tries again.
 * @cssproperty [--rung-sticky-top=0] - Where column heads stay, below a fixed header of the page.
 * @cssstate empty - There is no framework, or not this competency in it.
 * @cssstate loading - The framework is being loaded.
 * @cssstate ready - The competency is shown.
 * @cssstate error - The framework cannot be shown.
 */
export class CompetencyCard extends FrameworkElement {
  /** Id of the competency that is shown. */
  @property() competency?: string;
  /** Id of the level that is shown; without it all that have descriptions. */
  @property() level?: string | undefined;

  /** @internal Applies the level that a person chooses, unless the host prevents it; says whether it did. */
  changeLevel(level: string | undefined): boolean {
    const detail: LevelChangeDetail = {
      level: level ?? null,
      previous: this.level ?? null,
      ...(this.competency && { competency: this.competency }),
    };
    const event = new CustomEvent('rung-level-change', { bubbles: true, composed: true, cancelable: true, detail });
    const accepted = this.dispatchEvent(event);
    if (accepted) this.level = level;
    return accepted;
  }

  protected async loadBody(): Promise<FrameworkBody> {
    const { CardBody } = await import('./card-body.js');
    return new CardBody(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-competency-card': CompetencyCard;
  }
}
