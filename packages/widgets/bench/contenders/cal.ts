import '@calcom/embed-core/dist/embed/embed.js';
