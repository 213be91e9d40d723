/** A generated graph that is as large as a test needs it, and the same each time. */

const PEOPLE = 50;

/** People who welcome and fund measures, with two evidences each, as the text of a file. */
export function bigGraph(claimCount: number): string {
  const numbers = Array.from({ length: PEOPLE }, (_, n) => n);
  return JSON.stringify({
    document: "document:d",
    people: numbers.map((n) => ({ id: `person:p${n}`, name: `Person ${n}` })),
    measures: numbers.map((n) => ({ id: `measure:m${n}`, name: `Measure ${n}` })),
    documents: ["d", "e"].map((slug) => ({ id: `document:${slug}`, name: slug, datePublished: "2025" })),
    claims: Array.from({ length: claimCount }, (_, n) => ({
      subject: `person:p${n % PEOPLE}`,
      relation: n % 3 ? "WELCOMED" : "FUNDED",
      object: `measure:m${Math.floor(n / PEOPLE) % PEOPLE}`,
      value: { amount: n % 3 ? n : n % 7, unit: `unit ${n % 500}` },
      occurred: String(1900 + (n % 120)),
      evidence: [{ paragraph: (n % 90) + 1 }, { document: "document:e", paragraph: n + 1 }],
    })),
  });
}
