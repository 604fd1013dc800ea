import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const base=process.argv[2]; const widths=(process.argv[3]||'360,1280').split(',').map(Number); const schemes=(process.argv[4]||'light').split(','); const paths=(process.argv[5]||'/,/thu-tuc,/thu-tuc/2.000815,/tra-cuu,/thong-ke,/xin-loi,/trung-tam,/en').split(',');
for (const s of schemes) for (const w of widths){ const c=await b.newContext({viewport:{width:w,height:w<500?740:860},colorScheme:s,javaScriptEnabled:false}); const p=await c.newPage(); for (const u of paths){ await p.goto(base+u); await p.screenshot({path:`/tmp/shots/${w}-${s}-${u.replace(/[\/?=&]/g,'_')||'home'}.png`,fullPage:true}); } await c.close(); }
await b.close();
