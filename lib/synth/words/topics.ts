export const cities =
  'Lisbon,Osaka,Toronto,Leeds,Krakow,Lyon,Porto,Austin,Ghent,Busan,Recife,Hanoi,Denver,Malmo,Bergen,Sevilla,Bandung,Oaxaca,Utrecht,Graz'.split(
    ',',
  );
export const jobs =
  'paralegal,nurse,data analyst,bus driver,product manager,chemistry teacher,electrician,copywriter,site reliability engineer,bookkeeper,warehouse lead,dental assistant,UX researcher,pastry chef'.split(
    ',',
  );
export const concepts =
  'photosynthesis,compound interest,supply chains,plate tectonics,inflation,vaccination,herd behaviour,caching,mitosis,tariffs,soil erosion,queueing,rent control,entropy,gerrymandering,tidal power,sampling bias,crop rotation,antibiotic resistance,double-entry bookkeeping,rate limiting,consensus,recycling,insulation,migration,urban heat,phonetics,credit scoring'.split(
    ',',
  );
export const domains =
  'primary schools,hospital wards,small farms,coastal towns,online shops,public libraries,rail freight,mobile games,food trucks,city councils,open source projects,call centres,medieval guilds,restaurants'.split(
    ',',
  );
export const dishes =
  'lentil soup,ramen,paella,shakshuka,pierogi,mushroom risotto,bibimbap,feijoada,apple crumble,fish tacos'.split(
    ',',
  );
export const moods = 'warm,formal,playful,apologetic,confident,matter-of-fact,encouraging,dry'.split(',');
export const languages = 'Python,TypeScript,Go,Rust,Java,Kotlin,C#,Ruby,Swift,Elixir'.split(',');
export const libraries =
  'React,Django,Spring Boot,FastAPI,pandas,Rails,Express,Flutter,SQLAlchemy,Phoenix,PyTorch,Tokio'.split(',');
export const tools =
  'search_web,read_file,run_tests,query_db,send_email,list_dir,open_ticket,apply_patch,fetch_page,plot_chart'.split(
    ',',
  );
export const verbs =
  'parse,merge,load,render,resolve,validate,flush,route,index,retry,encode,schedule,rank,mask,split,trace'.split(
    ',',
  );
export const files =
  'router.ts,worker.py,handler.go,schema.sql,lib.rs,main.kt,index.tsx,queue.rb,cache.ex,parser.java'.split(
    ',',
  );
export const errors =
  'TypeError: cannot read properties of undefined,connection reset by peer,deadlock detected,index out of range,permission denied,module not found,stack overflow,certificate has expired,out of memory,invalid UTF-8 sequence'.split(
    ',',
  );
export const constraints =
  'in at most 120 words,as a bulleted list,with one worked example,without jargon,for a ten-year-old,with sources I can look up,in two paragraphs,as a table,step by step,from two opposing points of view'.split(
    ',',
  );
export const codeSnippets = [
  'def NAME(items):\n    return [x for x in items if x is not None]',
  'function NAME(a, b) {\n  if (a > b) return a;\n  return b + 1;\n}',
  'SELECT id, count(*) FROM NAME GROUP BY id HAVING count(*) > 3;',
  'for i := 0; i <= len(NAME); i++ {\n    total += NAME[i]\n}',
  'fn NAME(v: &mut Vec<u32>) {\n    v.retain(|x| *x % 2 == 0);\n}',
  'class NAME:\n    def __init__(self, size=10):\n        self.items = [0] * size',
  'const NAME = async () => {\n  const res = await fetch(url);\n  return res.json();\n};',
  'while not NAME.empty():\n    job = NAME.get()\n    job.run()',
];
