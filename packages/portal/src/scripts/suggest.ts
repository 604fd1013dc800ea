/** Suggestions while one types, as an editable combobox with a list (WAI-ARIA APG). */
interface Answer {
  items: { code: string; title: string; purpose: { vi: string; en: string } | null }[];
  elsewhere: { office: { vi: string; en: string }; why: { vi: string; en: string } } | null;
}

const pause = 150;
const most = 6;
const language = document.documentElement.lang === 'en' ? 'en' : 'vi';

const make = (tag: string, attributes: Record<string, string>, text = ''): HTMLElement => {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]!);
  element.textContent = text;
  return element;
};

const enhance = (field: HTMLElement): void => {
  const input = field.querySelector('input')!;
  const words = field.dataset as Record<'suggest' | 'pages' | 'label' | 'some' | 'none', string>;
  const list = make('ul', {
    id: `${input.id}-ds`,
    role: 'listbox',
    class: 'suggestions',
    'aria-label': words.label,
    hidden: '',
  });
  const status = make('p', { role: 'status', class: 'small suggestion-status' });
  let options: HTMLElement[] = [];
  let chosen = -1;
  let asked = 0;
  let timer = 0;

  const choose = (at: number): void => {
    options[chosen]?.setAttribute('aria-selected', 'false');
    chosen = at;
    const option = options[at];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const show = (open: boolean): void => {
    if (!open) choose(-1);
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
  };
  const close = (): void => {
    asked += 1;
    clearTimeout(timer);
    show(false);
  };
  const open = (at: number): void => location.assign(words.pages + options[at]!.dataset['code']!);

  const fill = ({ items, elsewhere }: Answer): void => {
    choose(-1);
    options = items.map(({ code, title, purpose }, at) => {
      const option = make('li', {
        id: `${list.id}-${at}`,
        role: 'option',
        'aria-selected': 'false',
        'data-code': code,
      });
      option.append(make('span', { lang: 'vi', class: 'suggestion' }, title));
      if (purpose) option.append(make('span', { class: 'hint' }, purpose[language]));
      return option;
    });
    list.replaceChildren(...options);
    show(options.length > 0);
    status.textContent = elsewhere
      ? `${elsewhere.why[language]} ${elsewhere.office[language]}.`
      : options.length
        ? words.some.replace('{n}', String(options.length))
        : words.none;
  };

  const ask = async (): Promise<void> => {
    const turn = (asked += 1);
    const q = input.value.trim();
    if (q.length < 2) {
      status.textContent = '';
      return show(false);
    }
    try {
      const query = new URLSearchParams({ q, limit: String(most) });
      const response = await fetch(`${words.suggest}?${query}`);
      const answer = (await response.json()) as Answer;
      // A later letter has asked anew, or the list was closed meanwhile.
      if (turn === asked && response.ok) fill(answer);
    } catch {
      // The line is down: the button still finds.
      if (turn === asked) show(false);
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pause);
  });
  input.addEventListener('keydown', (event) => {
    const isOpen = !list.hidden;
    const { key, isComposing } = event;
    if (isComposing) return;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      const ways = options.length + 1;
      const step = key === 'ArrowDown' ? 1 : -1;
      // One place of the round is the box itself.
      const next = isOpen ? ((chosen + 1 + step + ways) % ways) - 1 : step > 0 ? 0 : ways - 2;
      show(true);
      choose(next);
    } else if (key === 'Enter' && isOpen && chosen >= 0) {
      event.preventDefault();
      open(chosen);
    } else if (key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
      // It speaks of the list that is gone.
      status.textContent = '';
    } else if (isOpen && /^(Home|End|ArrowLeft|ArrowRight)$/.test(key)) {
      // The caret moves in the box: what is meant is the text again.
      choose(-1);
    }
  });
  input.addEventListener('blur', close);
  // The box keeps the focus while the list is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const at = options.findIndex((option) => option.contains(event.target as Node));
    if (at >= 0) open(at);
  });

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value);
  const box = make('div', { class: 'combobox' });
  input.replaceWith(box);
  box.append(input, list);
  field.append(status);
};

document.querySelectorAll<HTMLElement>('[data-suggest]').forEach(enhance);
