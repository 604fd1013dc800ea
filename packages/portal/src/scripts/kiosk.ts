/** Gives the screen back to the next person, and leaves nothing of the last one behind. */
const { idle, personal } = document.body.dataset;
const wait = Number(idle) * 1000;
const warning = Math.min(15_000, wait / 2);
const notice = document.querySelector<HTMLElement>('.kiosk-idle')!;
const timers: number[] = [];
// In place of this page, so that “back” does not lead to it.
const leave = (to = '/kiosk') => location.replace(to);

const begin = (): void => {
  timers.splice(0).forEach(clearTimeout);
  notice.hidden = true;
  timers.push(
    window.setTimeout(() => (notice.hidden = false), wait - warning),
    window.setTimeout(leave, wait),
  );
};

for (const touch of ['pointerdown', 'keydown', 'input', 'scroll', 'touchstart'])
  addEventListener(touch, begin, { passive: true });
// A browser may keep a page as it was left; kept or not, it is nobody's any more.
addEventListener('pagehide', () => {
  if (personal === undefined) return;
  document.querySelector('main')?.replaceChildren();
});
addEventListener('pageshow', ({ persisted }) => persisted && leave());

if (personal !== undefined) {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a');
    if (!link || !link.pathname.startsWith('/kiosk')) return;
    event.preventDefault();
    leave(link.href);
  });
}
begin();
