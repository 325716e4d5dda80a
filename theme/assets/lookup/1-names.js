// The index of names as entries. Its other side is generator/search/names/index.py.
(() => {
  const lookup = (self.gongshiLookup = {});

  // What people write after a name and what a name ends in, in characters and in pinyin.
  const SERVICE =
    /((社会工作|社工)(服务)?(站|中心)|社工|家庭综合服务中心|家综|(shehuigongzuo|shegong)(fuwu)?zhan|shegong|jiazong|sgz)$/;
  const KIND =
    /(街(道(办(事处)?)?)?|镇(政府)?|乡|(社区)?(居民委员会|居委会)|社区|村(委会)?|区|jie(dao)?|zhen|shequ|cun|jd|sq)$/;
  const BODY = /(社会工作|社会|社区)?(综合)?(服务)?(发展)?(中心|社)$/;

  /** Full-width, capital, accented and traditional forms become plain ones; blanks and signs go. ü is u, as is v. */
  lookup.plain = (text, fold) =>
    [...text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").replace(/v/g, "u")]
      .map((character) => fold.get(character) || character)
      .join("");

  /** Without its ending, unless that leaves less than two characters. */
  const without = (text, ending) => {
    const rest = text.replace(ending, "");
    return [...rest].length > 1 ? rest : text;
  };
  lookup.withoutService = (text) => without(text, SERVICE);
  lookup.root = (text) => without(lookup.withoutService(text), KIND);

  const lines = (text) => (text ? text.split("\n") : []);

  /** index → { entries, districts, fold, sounds, city } */
  lookup.read = (index) => {
    const fold = new Map(index.fold.split(",").map((pair) => pair.split("=")));
    const sounds = new Map();
    index.sounds.replace(/v/g, "u").replace(/([^a-z/])([a-z/]+)/gu, (_, character, said) => {
      sounds.set(character, said.split("/"));
    });
    const city = lookup.plain(index.city, fold);
    const said = (text) => [...text].map((character) => sounds.get(character) || [character]);
    /** `heads`: how a query may begin with the district: 荔湾区, 荔湾, liwanqu, liwan. */
    const districts = index.districts.map(([slug, name]) => {
      const plain = lookup.plain(name, fold);
      const forms = [plain, plain.replace(/区$/, "")];
      return { slug, name, heads: [...forms, ...forms.map((form) => said(form).map((each) => each[0]).join(""))] };
    });

    const entries = [];
    /** `from` and `to` bound what tells the name from others: 荔湾区〔恒福〕社会工作服务社. */
    const add = (kind, name, href, more, ending = KIND) => {
      const plain = lookup.plain(name, fold);
      let from = 0;
      for (const head of kind === 3 ? [city, ...districts.map((each) => each.heads[0])] : []) {
        if (plain.startsWith(head, from) && plain.length > from + head.length + 1) from += head.length;
      }
      const root = without(plain.slice(from), ending);
      const units = [...plain];
      const start = [...plain.slice(0, from)].length;
      const to = start + [...root].length;
      entries.push({ kind, name, href, units, sounds: said(plain), from: start, to, order: entries.length, ...more });
    };
    index.districts.forEach(([slug, name], at) => {
      const count = index.stations.filter((row) => row[0] === at).length;
      add(4, name, `${slug}/`, { district: at, count });
    });
    for (const [district, slug, street, grade, when, communities, roads, others] of index.stations) {
      const station = { district, street, grade: index.grades[grade] || grade, when };
      const href = `${index.districts[district][0]}/${slug}/`;
      add(0, street, href, station);
      for (const name of lines(others)) add(0, name, href, station);
      for (const name of lines(communities)) add(1, name, href, station);
      for (const name of lines(roads)) add(2, name, href, station);
    }
    for (const [slug, name, count] of index.operators) add(3, name, `operators/${slug}/`, { count }, BODY);
    return { entries, districts, fold, sounds, city };
  };

  /** Adds the sounds of the common characters, in the order of GB 2312, so that names written by ear are known. */
  lookup.hear = (names, runs) => {
    const codes = [];
    for (let row = 0xb0; row < 0xd8; row += 1) for (let cell = 0xa1; cell < 0xff; cell += 1) codes.push(row, cell);
    const characters = [...new TextDecoder("gb2312").decode(new Uint8Array(codes))];
    let at = 0;
    runs.replace(/v/g, "u").replace(/([a-z]+)(\d+)/g, (_, sound, length) => {
      for (const end = at + Number(length); at < end; at += 1) {
        names.sounds.set(characters[at], [...(names.sounds.get(characters[at]) || []), sound]);
      }
    });
  };
})();
