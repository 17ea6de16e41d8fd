import * as puppeteer from 'puppeteer-core';
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-frame-rate-limit', '--disable-gpu-vsync'] });
const modes=['fillRect','pathRects','strokeZig','putImage','putImageNoRead','svgPath'];
const res={};
for (let r=0;r<7;r++) for (const m of modes){
 const ctx=await browser.createBrowserContext(); const page=await ctx.newPage();
 await page.setContent('<!doctype html><body>');
 await page.evaluate(()=>new Promise(r=>setTimeout(r,100)));
 const t=await page.evaluate(async (m)=>{
  const n=1200; const top=new Float64Array(n), bot=new Float64Array(n); for(let i=0;i<n;i++){top[i]=150+60*Math.sin(i/50); bot[i]=top[i]+50+10*Math.sin(i);}
  const t0=performance.now();
  let w;
  if(m==='svgPath'){ const s=document.createElementNS('http://www.w3.org/2000/svg','svg'); s.setAttribute('width',1200); s.setAttribute('height',400); const p=document.createElementNS('http://www.w3.org/2000/svg','path'); let d=''; for(let i=0;i<n;i++) d+=(i?'L':'M')+i+' '+Math.round(top[i])+'L'+i+' '+Math.round(bot[i]); p.setAttribute('d',d); p.setAttribute('fill','none'); p.setAttribute('stroke','#2362a2'); p.setAttribute('stroke-width','2'); s.append(p); document.body.append(s); }
  else {
  const c=document.createElement('canvas'); c.width=1200;c.height=400; const g=c.getContext('2d'); g.fillStyle=g.strokeStyle='#2362a2'; g.lineWidth=2;
  if(m==='fillRect') for(let i=0;i<n;i++) g.fillRect(i,top[i]|0,2,(bot[i]-top[i])|0);
  if(m==='pathRects'){ g.beginPath(); for(let i=0;i<n;i++) g.rect(i,top[i]|0,1,(bot[i]-top[i])|0); g.fill(); }
  if(m==='strokeZig'){ g.beginPath(); for(let i=0;i<n;i++){ g.lineTo(i,top[i]); g.lineTo(i,bot[i]); } g.stroke(); }
  if(m.startsWith('putImage')){ const im=m==='putImage'?g.createImageData(1200,400):new ImageData(1200,400); const px=new Uint32Array(im.data.buffer); for(let i=0;i<n;i++){ const e=bot[i]|0; for(let y=top[i]|0;y<e;y++){ px[y*1200+i]=0xffa26223; } } g.putImageData(im,0,0); }
  document.body.append(c);
  }
  w=performance.now()-t0;
  await new Promise(r=>requestAnimationFrame(()=>requestAnimationFrame(r)));
  return [w,performance.now()-t0];
 },m);
 (res[m]??=[]).push(t); await ctx.close();
}
for(const m of modes){ const med=i=>res[m].map(x=>x[i]).sort((a,b)=>a-b)[3].toFixed(1); console.log(m,'work',med(0),'paint',med(1)); }
await browser.close();
