export const formStyle = `
form { display: flex; flex-wrap: wrap; gap: .5em; align-items: end }
input, button { background: none; border: 1px solid; border-radius: 4px; color: inherit; font: inherit; min-height: 44px; padding: 0 .7em }
label { flex: 1 1 11em }
input { width: 100% }
`;
