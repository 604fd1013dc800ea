import type { LookupResult, Ward } from '@motcua/sdk';
import { MotcuaElement } from '../../element/motcua-element.ts';
import type { Child } from '../../pen/pen.ts';
import type { Failure } from '../../transport/failure.ts';
import { wardPath } from '../../transport/request.ts';
import { answerView, formView, lookup } from './widget.ts';

const path = '/dossiers/lookup';
/** No dossier has it: asked to learn whether this page may ask at all. */
const nobodys = '-';

/**
 * `<motcua-lookup>`: where a dossier is. What is typed leaves the page only in the body of a request to the
 * portal; no event and no address holds it.
 *
 * A browser says of a call that the ward forbids this page only that it failed. So the ward itself, which
 * everybody may ask, is asked first: what fails after it was forbidden.
 */
export class MotcuaLookup extends MotcuaElement<boolean> {
  constructor() {
    super({
      ...lookup,
      ask: async (settings, get) => {
        await get<Ward>(wardPath(settings));
        return get<LookupResult>(wardPath(settings, path), { code: nobodys }).then(
          () => true,
          (failure: Failure) => {
            if (failure.kind !== 'unreachable') throw failure;
            return false;
          },
        );
      },
      view: (pen, allowed) => (allowed ? formView(pen) : lookup.view(pen, null)),
    });
  }

  override _draw(box: Element, content: Child[]): void {
    super._draw(box, content);
    box.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const [code, phoneLast4] = [...box.querySelectorAll('input')].map(({ value }) =>
        value.trim(),
      );
      void this._run(async (signal) => {
        const result = await this._get<LookupResult>(wardPath(this._settings, path), signal, {
          code,
          ...(phoneLast4 && { phoneLast4 }),
        });
        const answer = answerView(this._pen, result);
        if (this._ready(null)) super._draw(box.querySelector('.answer')!, answer);
      });
    });
  }
}
