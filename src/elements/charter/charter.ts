import { FrameworkElement, type FrameworkBody } from '../framework-element.js';

/**
 * Shows an organisation's charter as a page for every channel, on a screen or on one sheet of paper: its vision, values,
 * what it expects of leaders and what it promises. What the charter does not say is left out, and never made up.
 *
 * @summary An organisation's vision, values, dimensions and promises as a page.
 * @tag rung-charter
 * @fires {Event} load - The framework is there.
 * @fires {Event} error - The framework could not be loaded or read.
 * @csspart page - The whole page.
 * @csspart header - Publisher and title.
 * @csspart publisher - Who published the charter.
 * @csspart title - The charter's title.
 * @csspart section - One part of the charter, with its title beside it.
 * @csspart section-title - The title of a part.
 * @csspart vision - The vision.
 * @csspart aim - The aim.
 * @csspart values - The values.
 * @csspart value - One of them.
 * @csspart expectation - What introduces the dimensions.
 * @csspart dimensions - The dimensions.
 * @csspart dimension - One of them, by name.
 * @csspart source - Whose wording the dimensions are.
 * @csspart promises - The promises.
 * @csspart style - The style of leadership.
 * @csspart capabilities - The capabilities.
 * @csspart principles - The framework's principles.
 * @csspart components - The framework's components.
 * @csspart item - An entry of one of these five lists.
 * @csspart footer - Framework, dates and owner.
 * @csspart note - The framework's remark on itself.
 * @csspart issues - Faults of the framework.
 * @csspart loading - Shown while the framework loads.
 * @csspart empty - Shown when there is no framework, or no charter in it.
 * @csspart error - Shown when the framework cannot be shown.
 * @csspart retry - The button that tries again.
 * @cssstate empty - There is nothing to show: no framework, or one without charter, principles and components.
 * @cssstate loading - The framework is being loaded.
 * @cssstate ready - The charter is shown.
 * @cssstate error - The framework cannot be shown.
 */
export class Charter extends FrameworkElement {
  protected async loadBody(): Promise<FrameworkBody> {
    const { CharterBody } = await import('./charter-body.js');
    return new CharterBody(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-charter': Charter;
  }
}
