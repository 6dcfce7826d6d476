// SPDX-License-Identifier: BSL-1.0

// Polars as a peer: a frame in memory, amounts widened to Int128 before they are added up (a plain
// sum wraps around), words as small numbers. Its threads are fixed when it starts, by
// POLARS_MAX_THREADS.

import { fingerprint, keys, kinds, packages, question, sectors, serve, timed } from "./peer.mjs";

const module = packages("nodejs-polars");
const pl = module.default ?? module;
const schema = {
  org_id: pl.Int64, year: pl.Int16, province: pl.UInt8, district: pl.Int16, kind: pl.Utf8,
  sector: pl.Utf8, members: pl.Int32, workers: pl.Int32, trained: pl.Int32, capital: pl.Int64,
  revenue: pl.Int64, profit: pl.Int64, wage: pl.Int64, support: pl.Int64 };
const wide = (x) => `CAST(${x} AS INT128)`;
// The sum of nothing is 0 here.
const sum = (c) => `CASE WHEN count(${c}) > 0 THEN sum(${wide(c)}) ELSE NULL END`;
// Its `//` rounds down and gives 64 bits: enough for an average, which is no larger than an amount.
const dialect = {
  wide, sum, small: (x) => `sum(CAST(${x} AS BIGINT))`,
  negative: (n, d) => `(2 * ${n} + ${d} - 1) // (2 * ${d})` };
let frames;

const ask = (query) => pl.SQLContext(frames).execute(question(query, dialect), { eager: false })
  .collectSync({ engine: "streaming" });
const coded = (column, words) => words.reduce(
  (chain, word, code) => chain.when(pl.col(column).eq(pl.lit(word))).then(pl.lit(code)),
  pl.when(pl.col(column).isNull()).then(pl.lit(255)))
  .otherwise(pl.lit(255)).cast(pl.UInt8).alias(column);
const text = (frame) => frame.select(...frame.columns.map((c) => pl.col(c).cast(pl.Utf8)));

await serve({
  load(folder) {
    frames = {
      records: pl.readCSV(`${folder}/records.csv`, { schema })
        .withColumns(coded("kind", kinds), coded("sector", sectors)).rechunk().lazy(),
      plan: pl.readCSV(`${folder}/plan.csv`, { schema: {
        year: pl.Int16, province: pl.UInt8, kind: pl.UInt8, plan_revenue: pl.Int64,
        plan_members: pl.Int64 } }).lazy() };
  },
  run(query) {
    if (ask(query).height === 0) throw new Error("no rows");
  },
  dump(query, _threads, file) {
    let found = ask(query);
    if (keys[query]) found = found.sort(keys[query].split(", "));
    text(found).writeCSV(file);
  },
  async csv(file) {
    let fresh;
    const time = await timed(() => { fresh = pl.readCSV(file, { schema }); });
    const found = pl.SQLContext({ fresh: fresh.lazy() })
      .execute(fingerprint("fresh", (c) => `sum(${wide(c)})`), { eager: true });
    return [time, text(found).row(0)];
  },
});
