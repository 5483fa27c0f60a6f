/** What ends so is registered somewhere as an organisation. */
const COMPANY = /(?:公司|集团|厂|企业|中心|合作社|事务所|商行|经营部|分局|学校|医院|酒店|委员会)$/;
/** Names of a site, a team or a shop without a licence that is known. */
const UNLICENSED = /工程|工地|项目|劳务|施工|装饰|装修|门窗|建材|店|部$|队$/;
/** Whoever is called so is a person, whatever stands beside it. */
const PERSON = /包工头|老板|班组长|工头|先生|女士|某/;
/** What is said in brackets after the name: a branch, a site. */
const ASIDE = /[（(][^（()）]*[)）]\s*$/;
/** As long as a person's name may be. */
const LONGEST_PERSON = 50;

/**
 * An employer as a list names it, for the form of a complaint. What is not clearly an organisation may be a natural person
 * (包工头), whose name is sealed.
 */
export function employerSaid(text: string): {
  readonly kind: 'company' | 'unlicensed' | 'person';
  readonly name: string;
} {
  const name = text.trim();
  if (COMPANY.test(name.replace(ASIDE, '').trim())) return { kind: 'company', name };
  const organised = UNLICENSED.test(name) && !PERSON.test(name);
  return { kind: organised || Array.from(name).length > LONGEST_PERSON ? 'unlicensed' : 'person', name };
}
