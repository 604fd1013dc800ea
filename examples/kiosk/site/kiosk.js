// A screen that nobody touches: what the live figures do not tell is asked anew every ten minutes, and
// a link leads nowhere.
const quiet = document.querySelectorAll('motcua-contact, motcua-apologies');
setInterval(() => quiet.forEach((widget) => widget.refresh()), 600_000);
document.addEventListener('click', (event) => event.preventDefault());
