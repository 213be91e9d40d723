/** Texts that break what is glued together from text: one list for every door that takes text from outside. */

/** Stands in every attack that can hold it, and in nothing else: where it turns up, an attack has come through. */
export const MARK = "zqx7";

/** Attacks by what they are aimed at. None holds a word that would give away the inside of the server. */
const BY_TARGET = {
  cypher: [
    `${MARK}' OR 1=1 //`,
    `${MARK}" OR 1=1 //`,
    `${MARK}\`}) DETACH DELETE n //`,
    `${MARK}'}) WITH 1 AS x CREATE (:Injected) //`,
    `${MARK}\\u0027 OR 1=1 //`,
    `${MARK}\\' OR 1=1 //`,
    `${MARK}\\`,
    `$${MARK}`,
    `{${MARK}}`,
    `\`${MARK}\``,
    `${MARK} */ /* ${MARK}`,
    `${MARK}' UNION CALL db.labels() YIELD label RETURN label //`,
    `${MARK}\n; CREATE (:Injected)`,
    `:${MARK}|CLAIM*0..9`,
  ],
  lucene: [
    "*:*",
    `name:(${MARK}`,
    `/.*${MARK}.*/`,
    `${MARK}~0.1`,
    `${MARK} AND OR NOT`,
    `"${MARK}`,
    `(((${MARK}`,
    `[${MARK} TO *]`,
    `${MARK}^99999999999`,
    '+-&&||!(){}[]^"~*?:\\/',
    `${"*".repeat(1_000)}${MARK}`,
    `${"?* ".repeat(300)}${MARK}`,
    `${MARK}&& `.repeat(60),
  ],
  json: [`${MARK}"}},{"`, `{"$ne": "${MARK}"}`, "__proto__", "constructor", "toString", `[object ${MARK}]`],
  html: [`<script>${MARK}</script>`, `javascript:${MARK}`, `"><img src=${MARK} onerror=${MARK}>`, `&${MARK};`],
  text: [
    "",
    " ",
    `\u0000${MARK}`,
    `${MARK}\ud800`,
    `\udc00${MARK}`,
    `\u202e${MARK}\u200f`,
    `\ufeff${MARK}\ufffe`,
    `${MARK}\r\nX-${MARK}: 1`,
    `../../${MARK}`,
    `=${MARK}()`,
    `%s%n%x${MARK}`,
    `é̂̃${MARK}ﷺ𝒵`,
    MARK.repeat(450),
  ],
  number: ["0", "-1", "1e309", "NaN", "9007199254740993", "00000000000000000000", "true", "null", "2025-13-45"],
} as const;

export const ATTACKS: readonly string[] = Object.values(BY_TARGET).flat();

/** What no client may see: words of the database, of the runtime, and of the files of the server. */
export const INTERNAL =
  /neo4j|lucene|cypher|node_modules|bolt:|\.[jt]s:\d|\bat (\w+ \()?\/\w+\/|file:\/\/|stacktrace|\bMATCH\b/i;
