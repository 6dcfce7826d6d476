// SPDX-License-Identifier: BSL-1.0

// DuckDB as a peer: a table in memory, sums in HUGEINT, words as small numbers.

import { fingerprint, keys, kinds, packages, question, sectors, serve, timed } from "./peer.mjs";

const { DuckDBInstance } = packages("@duckdb/node-api");
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const types = (word) => `{'org_id':'BIGINT','year':'SMALLINT','province':'UTINYINT',
  'district':'SMALLINT','kind':'${word("kind")}','sector':'${word("sector")}','members':'INTEGER',
  'workers':'INTEGER','trained':'INTEGER','capital':'BIGINT','revenue':'BIGINT','profit':'BIGINT',
  'wage':'BIGINT','support':'BIGINT'}`;
const table = (file, word) => `read_csv('${file}', header = true, columns = ${types(word)})`;
const sum = (column) => `sum(${column})`;  // a HUGEINT of whole numbers of any width
const dialect = {
  wide: (x) => `(${x})::HUGEINT`, sum, small: sum,
  negative: (n, d) => `-((${d} - 2 * ${n}) // (2 * ${d}))` };

let set = { threads: 0, perfect: 0 };
async function prepare(query, threads) {
  // Up to so many bits of keys DuckDB groups in an array instead of a hash table: more than it
  // dares by itself are better for Q5.
  const perfect = query === "Q5" ? 14 : 12;
  if (threads !== set.threads) await connection.run(`SET threads = ${threads}`);
  if (perfect !== set.perfect) await connection.run(`SET perfect_ht_threshold = ${perfect}`);
  set = { threads, perfect };
}

await connection.run(`CREATE TYPE kind_word AS ENUM (${kinds.map((k) => `'${k}'`)})`);
await connection.run(`CREATE TYPE sector_word AS ENUM (${sectors.map((s) => `'${s}'`)})`);
await serve({
  async load(folder) {
    await connection.run(`CREATE TABLE records AS SELECT * REPLACE (
      enum_code(kind)::UTINYINT AS kind, enum_code(sector)::UTINYINT AS sector)
      FROM ${table(`${folder}/records.csv`, (column) => `${column}_word`)}`);
    await connection.run(`CREATE TABLE plan AS SELECT * FROM read_csv('${folder}/plan.csv',
      header = true, columns = {'year':'SMALLINT','province':'UTINYINT','kind':'UTINYINT',
      'plan_revenue':'BIGINT','plan_members':'BIGINT'})`);
  },
  prepare,
  run: (query) => connection.run(question(query, dialect)),
  async dump(query, threads, file) {
    await prepare(query, threads);
    const order = keys[query] ? `ORDER BY ${keys[query]}` : "";
    await connection.run(`COPY (${question(query, dialect)} ${order}) TO '${file}'
      (FORMAT csv, HEADER true)`);
  },
  async csv(file, threads) {
    await prepare("Q1", threads);
    const time = await timed(() =>
      connection.run(`CREATE TABLE fresh AS SELECT * FROM ${table(file, (c) => `${c}_word`)}`));
    const found = await connection.runAndReadAll(fingerprint("fresh", sum));
    await connection.run("DROP TABLE fresh");
    return [time, found.getRows()[0].map(String)];
  },
});
