import { readdirSync, readFileSync } from 'node:fs';
import { Random } from './lib/random.ts';
import { toLetters, type Letter } from './eval/anchoring/letters.ts';
import { chooseMarks } from './eval/anchoring/marks.ts';
import { MUTATIONS, mutate } from './eval/anchoring/mutations.ts';
import { Judge } from './eval/anchoring/score.ts';
import { report, printReport } from './eval/anchoring/report.ts';
import { canonicalise } from '../utils/text/canonical.ts';
import { createAnchorer } from '../utils/anchoring/anchor.ts';
import { describe } from '../utils/anchoring/describe.ts';
const [dir, pages, chars, nmarks, alone, fails] = process.argv.slice(2);
const texts = readdirSync(dir!).filter(f=>f.endsWith('.json')).map(f=>JSON.parse(readFileSync(`${dir}/${f}`,'utf8')).text.split(/\n+/).map((l:string)=>l.replace(/\s+/g,' ').trim().normalize('NFC')).filter(Boolean) as string[]);
const cases:any[]=[]; const t0=performance.now(); const tm:Record<string,number>={};
for (let p=0;p<+pages!;p++){
  const random=new Random(7000+p); const ps:string[]=[]; let n=0;
  for(const x of random.shuffled(texts).flat()){ if(n>=+chars!)break; ps.push(x); n+=x.length; }
  const original=toLetters(ps); const marks=chooseMarks(random,original,+nmarks!);
  const o=canonicalise(ps.join('\n')).text;
  const starts:number[]=[]; let at=0; for(const x of ps){starts.push(at); at+=x.length+1;}
  if (o!==ps.join('\n')) { console.log('not canonical'); continue; }
  const targets=marks.map(m=>describe(o,{start:starts[m.paragraph]!+m.from,end:starts[m.paragraph]!+m.to},'h'));
  for(const mutation of MUTATIONS){
    const mu=mutate(mutation,random,original,marks); const judge=new Judge(original,mu);
    const flat:Letter[]=mu.paragraphs.flatMap((l,i)=>[...(i?[{id:-1,text:'\n',edited:false}]:[]),...l]);
    let raw='';const pos:number[]=[]; for(const l of flat){pos.push(raw.length); raw+=l.text;}
    const c=canonicalise(raw); 
    const t1=performance.now();
    const an=createAnchorer(c.text,()=>alone==='1'?null:o);
    for(const [i,m] of marks.entries()){
      const f=an.anchor(targets[i]!,m.kind);
      let drawn:Letter[]=[];
      if(f.span){const a=c.toRaw(f.span.start,'start'),b=c.toRaw(f.span.end,'end'); drawn=flat.filter((l,k)=>pos[k]!<b&&pos[k]!+l.text.length>a&&l.text.trim());}
      const outcome=judge.outcome(m,drawn,f.status);
      cases.push({tool:'but-nho',mutation,outcome,quote:targets[i]!.exact,status:f.status,drawn:drawn.map(l=>l.text).join(''),cand:f.candidates.slice(0,2).map(c=>[c.quote.slice(0,60),c.score.toFixed(2)]), ctx:targets[i]!.prefix.slice(-40)+'|'+targets[i]!.suffix.slice(0,40), truth: JSON.stringify(judge.truthOf(m))});
    }
    tm[mutation]=(tm[mutation]??0)+performance.now()-t1;
  }
}
printReport(report(cases)); console.log((performance.now()-t0).toFixed(0),'ms', Object.entries(tm).map(([k,v])=>k+' '+v.toFixed(0)).join(', '));
const bad=cases.filter(c=>!['right','rightlyNotFound'].includes(c.outcome)&&(alone!=='1'||c.outcome!=='statusWrong'));
for(const c of bad.slice(0,+fails!)) console.log(JSON.stringify(c));
