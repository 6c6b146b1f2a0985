import type { Figures } from "@/lib/forms/answers";
import { number } from "@/lib/forms/totals";
import type { DemoAgency } from "./city";
import { type Random, random } from "./random";

/** About `usual`, a little more or less each year, so that no year jumps without a reason. */
export const about = (chance: Random, usual: number): number => Math.round((usual * chance.int(88, 112)) / 100);

/** Splits `whole` over `names` by weight; the parts add up to it exactly. */
export function split<K extends string>(chance: Random, whole: number, weights: Readonly<Record<K, number>>) {
  const names = Object.keys(weights) as K[];
  const bag = names.flatMap((name) => Array<K>(weights[name]).fill(name));
  const parts = Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;
  for (let left = whole; left > 0; left--) parts[chance.pick(bag)]++;
  return parts;
}

const refusedFor = {
  stateSecret: 0,
  tradeSecret: 3,
  privacy: 4,
  publicSecurity: 0,
  notGovernmentInformation: 3,
  otherLegalGrounds: 1,
};
const answers = {
  alreadyPublic: 5,
  granted: 9,
  partlyGranted: 2,
  refused: 2,
  otherAgency: 3,
  notExisting: 2,
  amended: 1,
  otherProcedure: 1,
};

/** The statistics table of one agency and year, every relation kept. A parent that is 0 leaves its breakdown blank. */
export function figures2014(agency: DemoAgency, year: number): Figures {
  const usual = random(`${agency.code}/2014`);
  const chance = random(`${agency.code}/${year}/figures`);
  const { size } = agency;
  const usually = (low: number, high: number) => about(chance, usual.int(low * size, high * size));
  const published = usually(40, 90);
  const website = Math.round(published * 0.94);
  const wechat = Math.round(published * 0.3);
  const received = chance.chance(0.12) ? 0 : usually(1, 5);
  const answered = split(chance, received, answers);
  const extended = Math.min(received, chance.int(0, 2));
  const conferences = chance.int(0, 3);
  const reconsideration = received === 0 ? 0 : chance.int(0, 2);
  const litigation = received === 0 ? 0 : chance.int(0, 1);
  const normative = chance.int(0, 1 + Math.ceil(size / 3));
  const staff = 1 + Math.ceil(size / 3);
  const opinions = chance.int(4, 20);
  const trainings = chance.int(1, 3);
  const values: Record<string, number> = {
    published,
    publishedNormative: normative,
    normativeIssued: normative,
    gazette: size >= 7 ? chance.int(4, 12) : 0,
    website,
    weibo: Math.round(published * 0.1),
    wechat,
    app: 0,
    otherChannels: published - website,
    deputySuggestions: chance.int(0, size),
    memberProposals: chance.int(0, size),
    turnedProactive: 0,
    declassified: 0,
    consultations: 2,
    feedback: chance.int(2, 6),
    opinions,
    opinionsRejected: Math.floor(opinions / 4),
    responded: chance.int(1, 3),
    pressConferences: conferences,
    interviews: chance.int(1, 3),
    interviewsByLeader: 1,
    explainedByLeader: chance.int(0, 2),
    explanations: chance.int(2, 3 + size),
    socialMediaResponses: chance.int(3, 9),
    otherResponses: 0,
    openMeetings: 1,
    publicRepresentatives: chance.int(5, 20),
    received,
    settled: received,
    answered: received,
    reconsideration,
    litigation,
    complaints: chance.int(0, 3),
    fees: 0,
    offices: 1,
    readingPoints: chance.int(1, 3),
    staff,
    fullTime: 1,
    partTime: staff - 1,
    budget: chance.int(10, 80) * 10_000,
    meetings: chance.int(2, 5),
    trainings,
    trained: trainings * chance.int(15, 40),
  };
  if (conferences > 0) values.pressConferencesByLeader = chance.int(0, conferences);
  if (received > 0) {
    const by = split(chance, received, { inPerson: 2, byFax: 0, online: 6, byLetter: 2 });
    Object.assign(values, by, answered, { settledInTime: received - extended, settledExtended: extended });
    if (answered.refused > 0) Object.assign(values, split(chance, answered.refused, refusedFor));
  }
  if (reconsideration > 0) {
    const upheld = chance.int(0, reconsideration);
    Object.assign(values, {
      reconsiderationUpheld: upheld,
      reconsiderationCorrected: 0,
      reconsiderationOther: reconsideration - upheld,
    });
  }
  if (litigation > 0)
    Object.assign(values, { litigationUpheld: litigation, litigationCorrected: 0, litigationOther: 0 });
  return Object.fromEntries(Object.entries(values).map(([row, value]) => [`statistics/${row}/value`, number(value)]));
}
