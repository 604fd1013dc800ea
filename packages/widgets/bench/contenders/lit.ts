import { html, LitElement } from 'lit';

/** The least that shows figures: an element that asks the same service and prints one number. */
class LitFigures extends LitElement {
  static override properties = { received: { state: true } };
  declare received: number | undefined;

  override async connectedCallback(): Promise<void> {
    super.connectedCallback();
    const answer = await fetch(`${this.getAttribute('endpoint')}/api/v1/wards/11411/statistics`);
    this.received = ((await answer.json()) as { figures: { received: number } }).figures.received;
  }

  override render() {
    return this.received === undefined ? html`…` : html`<b>${this.received}</b>`;
  }
}

customElements.define('lit-figures', LitFigures);
