/** The builder shows what it makes while one chooses, and copies it. */
const pause = 300;
const result = () => document.querySelector<HTMLElement>('#ket-qua')!;
const form = document.querySelector<HTMLFormElement>('[data-builder]')!;
let timer = 0;
let turn = 0;

const copy = async (button: HTMLButtonElement): Promise<void> => {
  const code = button.parentElement!.querySelector('pre')!;
  try {
    await navigator.clipboard.writeText(code.textContent);
    const word = button.firstChild!;
    const before = word.textContent;
    word.textContent = button.dataset['done']!;
    setTimeout(() => (word.textContent = before), 2000);
  } catch {
    // The browser keeps the clipboard to itself: what is to be copied is marked instead.
    getSelection()?.selectAllChildren(code);
  }
};

const showButtons = (): void => {
  for (const button of result().querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
};

const show = async (): Promise<void> => {
  const mine = (turn += 1);
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== '') query.set(name, String(value));
  const address = `${form.action}?${query}`;
  try {
    const response = await fetch(address);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('#ket-qua');
    if (mine !== turn || !fresh) return;
    history.replaceState(null, '', address);
    result().replaceWith(fresh);
    showButtons();
  } catch {
    // The line is down: the button still asks.
  }
};

form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => void show(), pause);
});
showButtons();
