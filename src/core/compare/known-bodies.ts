// Names under which public bodies of the PRC are met, so that one body is recognised under several: characters first, then English and
// short forms. To be listed is a fact about an organisation and no finding: most of these do ordinary work, and meeting them is no fault.

export interface KnownBody {
  readonly id: string;
  /** The name to show. */
  readonly name: string;
  readonly ownScript: readonly string[];
  /** English names and short forms. */
  readonly english: readonly string[];
  /** Publisher and date of what the name was read in; absent where it still has to be confirmed. */
  readonly source?: { readonly publisher: string; readonly date: string };
}

const jamestown2019 = { publisher: "Jamestown Foundation, China Brief 19/9", date: "May 2019" };

/** National bodies. */
export const knownBodies: readonly KnownBody[] = [
  {
    id: "ufwd",
    name: "United Front Work Department of the CCP Central Committee",
    ownScript: ["中央统一战线工作部", "中央统战部"],
    english: ["United Front Work Department", "UFWD"],
    source: jamestown2019,
  },
  {
    id: "cppcc",
    name: "Chinese People's Political Consultative Conference",
    ownScript: ["中国人民政治协商会议", "全国政协"],
    english: ["Chinese People's Political Consultative Conference", "CPPCC"],
    source: jamestown2019,
  },
  {
    id: "cpaffc",
    name: "Chinese People's Association for Friendship with Foreign Countries",
    ownScript: ["中国人民对外友好协会", "全国对外友协", "对外友协"],
    english: ["Chinese People's Association for Friendship with Foreign Countries", "CPAFFC", "Youxie"],
    source: { publisher: "Royal United Services Institute", date: "27 March 2025" },
  },
  {
    id: "cifca",
    name: "China International Friendship Cities Association",
    ownScript: ["中国国际友好城市联合会"],
    english: ["China International Friendship Cities Association", "CIFCA"],
    source: { publisher: "Chongqing and the World", date: "24 November 2016" },
  },
  {
    id: "ocao",
    name: "Overseas Chinese Affairs Office",
    ownScript: ["国务院侨务办公室", "国侨办"],
    english: ["Overseas Chinese Affairs Office", "OCAO"],
    source: jamestown2019,
  },
  {
    id: "acfroc",
    name: "All-China Federation of Returned Overseas Chinese",
    ownScript: ["中华全国归国华侨联合会", "中国侨联"],
    english: ["All-China Federation of Returned Overseas Chinese", "ACFROC"],
    source: { publisher: "Wikipedia (copy)", date: "undated" },
  },
  {
    id: "ccppnr",
    name: "China Council for the Promotion of Peaceful National Reunification",
    ownScript: ["中国和平统一促进会", "和统会"],
    english: ["China Council for the Promotion of Peaceful National Reunification", "CCPPNR", "CPPRC"],
    source: jamestown2019,
  },
  {
    id: "cofa",
    name: "China Overseas Friendship Association; China Overseas Exchange Association",
    ownScript: ["中华海外联谊会", "中国海外交流协会"],
    english: ["China Overseas Friendship Association", "China Overseas Exchange Association"],
    source: { publisher: "Hoover Institution", date: "29 November 2018" },
  },
  {
    id: "wrsa",
    name: "Western Returned Scholars Association",
    ownScript: ["欧美同学会", "中国留学人员联谊会"],
    english: ["Western Returned Scholars Association", "WRSA"],
  },
  {
    id: "cfoce",
    name: "China Federation of Overseas Chinese Entrepreneurs",
    ownScript: ["中国侨商联合会"],
    english: ["China Federation of Overseas Chinese Entrepreneurs"],
  },
  {
    id: "acfic",
    name: "All-China Federation of Industry and Commerce",
    ownScript: ["中华全国工商业联合会", "全国工商联"],
    english: ["All-China Federation of Industry and Commerce", "ACFIC"],
  },
  {
    id: "ccpit",
    name: "China Council for the Promotion of International Trade",
    ownScript: ["中国国际贸易促进委员会", "中国贸促会"],
    english: ["China Council for the Promotion of International Trade", "CCPIT"],
  },
  {
    id: "cpda",
    name: "China Public Diplomacy Association",
    ownScript: ["中国公共外交协会"],
    english: ["China Public Diplomacy Association", "CPDA"],
  },
  {
    id: "cipra",
    name: "China International Public Relations Association",
    ownScript: ["中国国际公共关系协会"],
    english: ["China International Public Relations Association", "CIPRA"],
  },
  {
    id: "ild",
    name: "International Department of the CCP Central Committee",
    ownScript: ["中共中央对外联络部", "中联部"],
    english: ["International Department of the CCP", "International Liaison Department", "IDCPC"],
  },
  {
    id: "clec",
    name: "Center for Language Education and Cooperation",
    ownScript: ["教育部中外语言交流合作中心", "中外语言交流合作中心", "国家汉办"],
    english: ["Center for Language Education and Cooperation", "CLEC", "Hanban"],
  },
  {
    id: "cief",
    name: "Chinese International Education Foundation",
    ownScript: ["中国国际中文教育基金会"],
    english: ["Chinese International Education Foundation", "CIEF"],
  },
  {
    id: "ndrc",
    name: "National Development and Reform Commission",
    ownScript: ["国家发展和改革委员会", "国家发展改革委"],
    english: ["National Development and Reform Commission", "NDRC"],
    source: { publisher: "SBS News", date: "21 April 2021" },
  },
  {
    id: "nda",
    name: "National Data Administration",
    ownScript: ["国家数据局"],
    english: ["National Data Administration"],
    source: { publisher: "Chinese press", date: "2 September 2024" },
  },
];

/** Bodies that every province, city and district has: known by what stands after the name of the place, or around it in English. */
export const localBodies: readonly {
  readonly id: string;
  readonly name: string;
  readonly ownScript: RegExp;
  readonly english: readonly RegExp[];
}[] = [
  {
    id: "local-foreign-affairs-office",
    name: "Foreign affairs office",
    ownScript: /^(.{2,12}?)(?:省|市|区|县|州)?(?:人民政府)?(?:外事侨务办公室|外事办公室|外侨办|外办)$/u,
    english: [
      /^foreign (?:and overseas chinese )?affairs office of (.+?)(?: municipal| provincial| city)?(?: people s government)?$/u,
      /^(.+?)(?: municipal| provincial| city)?(?: people s government)? foreign (?:and overseas chinese )?affairs office$/u,
    ],
  },
  {
    id: "local-friendship-association",
    name: "Friendship association",
    ownScript: /^(.{2,12}?)(?:省|市|区|县|州)?(?:人民)?(?:对外友好协会|对外友协|友协)$/u,
    english: [
      /^(.+?)(?: municipal| provincial| city)? (?:people s )?association for friendship with foreign countries$/u,
    ],
  },
];
