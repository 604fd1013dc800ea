import type { LookupResult, Ward } from '@motcua/sdk';
import { MotcuaElement } from '../../element/motcua-element.ts';
import type { Failure } from '../../transport/failure.ts';
import { answerView, formView, lookup } from './widget.ts';

const path = 'dossiers/lookup';
/** No dossier has it: asked to learn whether this page may ask at all. */
const nobodys = '-';

/**
 * `<motcua-lookup>`: where a dossier is. What is typed leaves the page only in the body of a request to the
 * portal; no event and no address holds it.
 *
 * A browser says of a call that the ward forbids this page only that it failed. So the ward itself, which
 * everybody may ask, is asked first: what fails after it was forbidden.
 */
export class MotcuaLookup extends MotcuaElement {
  constructor() {
    super({
      ...lookup,
      ask: async (get) => {
        await get<Ward>('');
        return get<LookupResult>(path, { code: nobodys }).then(
          () => true,
          ({ kind }: Failure) => kind !== 'unreachable',
        );
      },
      view: (allowed) => (allowed ? formView() : lookup.view(null)),
    });
    this._box.addEventListener('submit', this);
  }

  handleEvent(event: Event): void {
    event.preventDefault();
    const [code, phoneLast4] = [...this._box.querySelectorAll('input')].map(({ value }) =>
      value.trim(),
    );
    void this._run(async (signal) => {
      const result = await this._get<LookupResult>(path, signal, {
        code,
        ...(phoneLast4 && { phoneLast4 }),
      });
      this._ready(() => answerView(result), null, this._box.querySelector('.answer')!);
    });
  }
}
