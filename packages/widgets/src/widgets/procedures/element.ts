import type { ProcedureList } from '@motcua/sdk';
import { MotcuaElement } from '../../element/motcua-element.ts';
import type { Child } from '../../pen/pen.ts';
import { foundView, procedures } from './widget.ts';

const typing = 350;

/** `<motcua-procedures>`: finds procedures while one types. */
export class MotcuaProcedures extends MotcuaElement<ProcedureList> {
  _pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(procedures);
  }

  override disconnectedCallback(): void {
    clearTimeout(this._pause);
    super.disconnectedCallback();
  }

  /** What is typed changes what was found and nothing else: somebody is typing beside it. */
  override _draw(box: Element, content: Child[]): void {
    super._draw(box, content);
    const look = (event: Event) => {
      event.preventDefault();
      clearTimeout(this._pause);
      this._pause = setTimeout(
        () => {
          const query = box.querySelector('input')!.value.trim();
          const settings = { ...this._settings, own: { ...this._settings.own, query } };
          void this._run(async (signal) => {
            const list = await procedures.ask(settings, (path) => this._get(path, signal));
            const found = foundView(this._pen, list, query);
            if (this._ready(null, list)) super._draw(box.querySelector('.found')!, found);
          });
        },
        event.type === 'input' ? typing : 0,
      );
    };
    const form = box.querySelector('form')!;
    form.addEventListener('input', look);
    form.addEventListener('submit', look);
  }
}
