/**
 * Questions with their right answers, written down by hand from the five documents before the graph was asked.
 * M, P, U, B and S are the Mirror's, PoliticsHome's, the unnamed, the BBC's and the Standard's document; the number
 * is the paragraph.
 */
import type { SHOW } from "./ask";

/** A question, how to ask it, and the complete answer in any order. */
export interface Question {
  question: string;
  filter: object;
  show: keyof typeof SHOW;
  answer: string[];
}

const ACTUAL = { modality: "ACTUAL" };

export const QUESTIONS: readonly Question[] = [
  // --- Positions on the measures ---
  {
    question: "Who criticised the local inquiries?",
    filter: { relations: "CRITICISED", object: "measure:local-inquiries" },
    show: "subject",
    answer: ["person:kemi-badenoch", "person:chris-philp", "person:chris-philp"],
  },
  {
    question: "Who criticised any measure at all?",
    filter: { relations: "CRITICISED", objectKinds: "MEASURE" },
    show: "both",
    answer: [
      "person:kemi-badenoch -> measure:local-inquiries",
      "person:chris-philp -> measure:local-inquiries",
      "person:chris-philp -> measure:local-inquiries",
    ],
  },
  {
    question: "In which words did Chris Philp criticise the local inquiries?",
    filter: { relations: "CRITICISED", subject: "person:chris-philp", object: "measure:local-inquiries" },
    show: "text",
    answer: ["totally inadequate", "wholly inadequate"],
  },
  {
    question: "Who welcomed the local inquiries?",
    filter: { relations: "WELCOMED", object: "measure:local-inquiries" },
    show: "cited",
    answer: ["person:arooj-shah M8"],
  },
  {
    question: "Who welcomed the rapid audit?",
    filter: { relations: "WELCOMED", object: "measure:rapid-audit" },
    show: "subject",
    answer: ["person:kemi-badenoch"],
  },
  {
    question: "Who rejected a national inquiry?",
    filter: { relations: "REJECTED", object: "measure:national-inquiry" },
    show: "subject",
    answer: ["person:keir-starmer", "organisation:uk-government"],
  },
  {
    question: "Who opposed a national inquiry?",
    filter: { relations: "OPPOSED", object: "measure:national-inquiry" },
    show: "cited",
    answer: ["person:alexis-jay B28"],
  },
  {
    question: "Who warned of a national inquiry?",
    filter: { relations: "WARNED_OF", object: "measure:national-inquiry" },
    show: "subject",
    answer: ["person:keir-starmer"],
  },
  {
    question: "Which people called for a national inquiry?",
    filter: { relations: "DEMANDED", object: "measure:national-inquiry", subjectKinds: "PERSON" },
    show: "subject",
    answer: ["person:kemi-badenoch", "person:chris-philp", "person:elon-musk", "person:sarah-champion"],
  },
  {
    question: "Who is said by Chris Philp, and not by themselves, to support a national inquiry?",
    filter: { relations: "SUPPORTED", object: "measure:national-inquiry", attributedTo: "person:chris-philp" },
    show: "subject",
    answer: ["person:andy-burnham", "organisation:victims-and-survivors"],
  },
  {
    question: "Which inquiry would Andy Burnham support by his own word?",
    filter: { relations: "SUPPORTED", subject: "person:andy-burnham", not: { attributedTo: "person:chris-philp" } },
    show: "object",
    answer: ["measure:limited-inquiry"],
  },
  {
    question: "Did Yvette Cooper announce a national inquiry?",
    filter: { relations: "ANNOUNCED", subject: "person:yvette-cooper", object: "measure:national-inquiry", ...ACTUAL },
    show: "object",
    answer: [],
  },
  {
    question: "Which document says that Yvette Cooper did not announce one?",
    filter: {
      relations: "ANNOUNCED",
      subject: "person:yvette-cooper",
      object: "measure:national-inquiry",
      modality: "NEGATED",
    },
    show: "cited",
    answer: ["person:yvette-cooper B13 P6"],
  },
  {
    question: "Who called for statutory powers?",
    filter: { relations: "DEMANDED", object: "measure:statutory-powers" },
    show: "subject",
    answer: ["person:sarah-champion"],
  },
  {
    question: "What did Elon Musk criticise?",
    filter: { relations: "CRITICISED", subject: "person:elon-musk" },
    show: "cited",
    answer: ["person:elon-musk S16"],
  },
  {
    question: "Whom or what did Reform UK criticise?",
    filter: { relations: "CRITICISED", subject: "organisation:reform-uk" },
    show: "object",
    answer: [],
  },
  {
    question: "What does Maggie Oliver say of a national inquiry?",
    filter: { subject: "person:maggie-oliver", object: "measure:national-inquiry" },
    show: "object",
    answer: [],
  },

  // --- What was done, and what is planned ---
  {
    question: "What did Yvette Cooper announce?",
    filter: { relations: "ANNOUNCED", subject: "person:yvette-cooper", ...ACTUAL },
    show: "object",
    answer: [
      "measure:rapid-audit",
      "measure:local-inquiries",
      "measure:local-inquiries-funding",
      "measure:closed-case-review",
      "measure:accountability-framework",
      "measure:local-inquiry-framework",
      "measure:undercover-online-network",
      "measure:taskforce-and-panel-funding",
      "measure:tougher-sentences",
      "measure:panel-remit-extension",
    ],
  },
  {
    question: "Of whom did Yvette Cooper commission the rapid audit?",
    filter: { relations: "COMMISSIONED", object: "measure:rapid-audit" },
    show: "addressee",
    answer: ["person:louise-casey"],
  },
  {
    question: "Who asked for an extension of the audit, and by whose word?",
    filter: { relations: "REQUESTED", object: "measure:rapid-audit-extension" },
    show: "subjectBy",
    answer: ["person:louise-casey (by person:yvette-cooper)"],
  },
  {
    question: "Who extended the audit?",
    filter: { relations: "EXTENDED", object: "measure:rapid-audit" },
    show: "subject",
    answer: [],
  },
  {
    question: "How much is the government to spend on local inquiries?",
    filter: { relations: "FUNDED", subject: "organisation:uk-government", object: "measure:local-inquiries" },
    show: "amount",
    answer: ["10000000 GBP", "5000000 GBP"],
  },
  {
    question: "How many closed cases were found for review, and by whose word?",
    filter: { relations: "FOUND", object: "measure:closed-case-review", document: "document:standard-2025" },
    show: "subjectBy",
    answer: ["organisation:police-forces (by person:yvette-cooper)"],
  },
  {
    question: "Who commissioned, appointed or funded anything as a threat or a condition?",
    filter: { relations: ["COMMISSIONED", "APPOINTED", "FUNDED"], modality: "CONDITIONAL" },
    show: "both",
    answer: [],
  },
  {
    question: "Whom did Maggie Oliver threaten?",
    filter: { relations: "THREATENED", subject: "person:maggie-oliver" },
    show: "object",
    answer: ["person:yvette-cooper"],
  },
  {
    question: "Has anybody applied for a judicial review?",
    filter: { relations: "REQUESTED", object: "measure:judicial-review", ...ACTUAL },
    show: "subject",
    answer: [],
  },
  {
    question: "Who would apply for a judicial review, on a condition?",
    filter: { relations: "REQUESTED", object: "measure:judicial-review", modality: "CONDITIONAL" },
    show: "subject",
    answer: ["person:maggie-oliver"],
  },
  {
    question: "Who wrote to Yvette Cooper?",
    filter: { relations: "WROTE_TO", object: "person:yvette-cooper" },
    show: "subject",
    answer: ["person:baroness-newlove", "person:maggie-oliver"],
  },
  {
    question: "To whom has Yvette Cooper written already?",
    filter: { relations: "WROTE_TO", subject: "person:yvette-cooper", ...ACTUAL },
    show: "object",
    answer: [],
  },
  {
    question: "To whom does Yvette Cooper mean to write?",
    filter: { relations: "WROTE_TO", subject: "person:yvette-cooper", modality: "PLANNED" },
    show: "object",
    answer: ["organisation:national-police-chiefs-council"],
  },
  {
    question: "Who questioned Kemi Badenoch?",
    filter: { relations: "QUESTIONED", object: "person:kemi-badenoch" },
    show: "subject",
    answer: ["organisation:itv", "person:helen-catt"],
  },
  {
    question: "What did the Home Office refuse?",
    filter: { relations: "REJECTED", subject: "organisation:home-office" },
    show: "cited",
    answer: ["organisation:home-office B17"],
  },
  {
    question: "What did Oldham Council decide against, and by whose word?",
    filter: { relations: "REJECTED", subject: "organisation:oldham-council" },
    show: "objectBy",
    answer: ["measure:oldham-inquiry (by person:kemi-badenoch)"],
  },
  { question: "Who voted on anything?", filter: { relations: "VOTED_ON" }, show: "both", answer: [] },
  {
    question: "Whom did Elon Musk meet, write to or threaten?",
    filter: { relations: ["MET", "WROTE_TO", "THREATENED"], entity: "person:elon-musk" },
    show: "both",
    answer: [],
  },

  // --- People and bodies ---
  {
    question: "Who leads the Conservative Party?",
    filter: { relations: "LEADS", object: "organisation:conservative-party" },
    show: "subject",
    answer: ["person:kemi-badenoch"],
  },
  {
    question: "Who chairs the Telford inquiry?",
    filter: { relations: "CHAIRS", object: "event:telford-inquiry" },
    show: "subject",
    answer: ["person:tom-crowther"],
  },
  {
    question: "Who leads Oldham Council?",
    filter: { relations: "LEADS", object: "organisation:oldham-council" },
    show: "subject",
    answer: ["person:arooj-shah"],
  },
  {
    question: "Who led the inquiry into child sexual abuse?",
    filter: { relations: "LEADS", object: "event:iicsa" },
    show: "subject",
    answer: ["person:alexis-jay"],
  },
  {
    question: "Who leads the commission into adult social care?",
    filter: { relations: "LEADS", object: "organisation:adult-social-care-commission" },
    show: "cited",
    answer: ["person:louise-casey P3"],
  },
  {
    question: "Which people are said to belong to the Labour Party?",
    filter: { relations: "MEMBER_OF", object: "organisation:labour-party", subjectKinds: "PERSON" },
    show: "subject",
    answer: ["person:dan-carden", "person:paul-waugh", "person:sarah-champion", "person:andy-burnham"],
  },
  {
    question: "Of which party is Arooj Shah a member?",
    filter: { relations: "MEMBER_OF", subject: "person:arooj-shah" },
    show: "object",
    answer: [],
  },
  {
    question: "Who represents Rochdale?",
    filter: { relations: "REPRESENTS", object: "place:rochdale" },
    show: "subject",
    answer: ["person:paul-waugh"],
  },
  {
    question: "Who represents which place?",
    filter: { relations: "REPRESENTS" },
    show: "both",
    answer: [
      "person:paul-waugh -> place:rochdale",
      "person:sarah-champion -> place:rotherham",
      "person:dan-carden -> place:liverpool-walton",
    ],
  },
  {
    question: "When did Maggie Oliver resign?",
    filter: { relations: "RESIGNED_FROM", subject: "person:maggie-oliver" },
    show: "occurred",
    answer: ["person:maggie-oliver 2012"],
  },
  {
    question: "Who took part in the committee's hearing?",
    filter: {
      relations: "PARTICIPATED_IN",
      object: "event:home-affairs-committee-hearing-2025",
      subjectKinds: "PERSON",
    },
    show: "subject",
    answer: ["person:yvette-cooper"],
  },
  {
    question: "Who published the document that names no publisher?",
    filter: { relations: "PUBLISHED", object: "document:unnamed-2025-01-16" },
    show: "subject",
    answer: [],
  },
  {
    question: "Who wrote the Standard's article?",
    filter: { relations: "AUTHORED", object: "document:standard-2025" },
    show: "cited",
    answer: ["person:anahita-hossein-pour S8"],
  },
  {
    question: "For whom does she work?",
    filter: { relations: "WORKS_FOR", subject: "person:anahita-hossein-pour" },
    show: "object",
    answer: [],
  },
];
