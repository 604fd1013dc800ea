import type { ProcedureList } from '@motcua/sdk';
import { MotcuaElement } from '../../element/motcua-element.ts';
import { foundView, procedures } from './widget.ts';

const typing = 350;

/** `<motcua-procedures>`: finds procedures while one types. */
export class MotcuaProcedures extends MotcuaElement<ProcedureList> {
  constructor() {
    super(procedures);
    this._box.addEventListener('input', this);
    this._box.addEventListener('submit', this);
  }

  /** What is typed changes what was found and nothing else: somebody is typing beside it. */
  handleEvent(event: Event): void {
    event.preventDefault();
    clearTimeout(this._timer);
    this._timer = setTimeout(
      () => {
        const query = this._box.querySelector('input')!.value.trim();
        void this._run(async (signal) => {
          const own = { ...this._settings.own, query };
          const list = await procedures.ask((path) => this._get(path, signal), own);
          this._ready(() => foundView(list, query), list, this._box.querySelector('.found')!);
        });
      },
      event.type === 'input' ? typing : 0,
    );
  }
}
