// SPDX-License-Identifier: BSL-1.0

// What the peers that are reached from Node share: the protocol of serve.hpp, and the questions in
// the SQL that both understand. Their packages are in the folder that PEERS_PACKAGES names.

import { createRequire } from "node:module";
import path from "node:path";
import readline from "node:readline";

export const packages = createRequire(path.join(process.env.PEERS_PACKAGES ?? ".", "package.json"));
export const kinds = ["THT", "HTX", "LHHTX"];
export const sectors = [
  "agriculture", "industry", "construction", "transport", "trade", "credit", "environment"];
export const keys = {
  Q1: "kind", Q2: "year, province, kind, sector", Q3: "district, kind",
  Q5: "year, province, kind" };

// A whole number, halves away from zero; NULL where something is missing or zero divides.
const quotient = ({ wide, negative }, dividend, divisor, name) => {
  const n = wide(dividend), d = wide(`nullif(${divisor}, 0)`);
  return `CASE WHEN ${n} < 0 THEN ${negative(n, d)} ELSE (2 * ${n} + ${d}) // (2 * ${d}) END
    AS ${name}`;
};

// The five questions. `wide` makes a number of 128 bits of a column or an expression; `sum` adds up
// amounts in 128 bits, NULL of none; `small` adds up 32-bit numbers in at least 64; `negative`
// divides a negative number with the engine's `//`.
export function question(query, dialect) {
  const { wide, sum, small } = dialect;
  if (query === "Q4")
    return `SELECT count(*) AS orgs, sum(CASE WHEN s > 200000000 THEN 1 ELSE 0 END)
      AS orgs_with_much, sum(s) AS sum_support, max(s) AS max_support
      FROM (SELECT org_id, coalesce(${sum("support")}, 0) AS s FROM records GROUP BY org_id) AS g`;
  if (query === "Q5")
    return `SELECT year, province, kind, n, sum_revenue, sum_members, plan_revenue, plan_members,
      ${quotient(dialect, `10000 * ${wide("sum_revenue")}`, "plan_revenue", "revenue_bp")},
      ${quotient(dialect, `10000 * ${wide("sum_members")}`, "plan_members", "members_bp")}
      FROM (SELECT year, province, kind, count(*) AS n, ${sum("revenue")} AS sum_revenue,
        ${small("members")} AS sum_members FROM records GROUP BY year, province, kind) AS g
      LEFT JOIN plan USING (year, province, kind)`;
  const by = keys[query];
  const where = query === "Q3" ? "WHERE sector = 0 AND year = 2024" : "";
  return `SELECT ${by}, n, sum_members, sum_workers, sum_trained, sum_capital, sum_revenue,
    sum_profit, sum_wage, cnt_revenue, cnt_profit,
    ${quotient(dialect, "sum_revenue", `1000000 * ${wide("cnt_revenue")}`, "avg_revenue_million")},
    ${quotient(dialect, "sum_profit", `1000000 * ${wide("cnt_profit")}`, "avg_profit_million")},
    ${quotient(dialect, "sum_wage", "workers_with_wage", "wage_per_worker")},
    ${quotient(dialect, `10000 * ${wide("agriculture")}`, "n", "agriculture_bp")},
    ${quotient(dialect, `10000 * ${wide("profitable")}`, "cnt_profit", "profitable_bp")},
    min_revenue, max_revenue, min_profit, max_profit
    FROM (SELECT ${by}, count(*) AS n, ${small("members")} AS sum_members,
      ${small("workers")} AS sum_workers, ${small("trained")} AS sum_trained,
      ${sum("capital")} AS sum_capital, ${sum("revenue")} AS sum_revenue,
      ${sum("profit")} AS sum_profit, ${sum("wage")} AS sum_wage,
      count(revenue) AS cnt_revenue, count(profit) AS cnt_profit,
      ${small("CASE WHEN wage IS NOT NULL THEN workers ELSE 0 END")} AS workers_with_wage,
      ${small("CASE WHEN sector = 0 THEN 1 ELSE 0 END")} AS agriculture,
      ${small("CASE WHEN profit > 0 THEN 1 ELSE 0 END")} AS profitable,
      min(revenue) AS min_revenue, max(revenue) AS max_revenue,
      min(profit) AS min_profit, max(profit) AS max_profit
      FROM records ${where} GROUP BY ${by}) AS g`;
}

// What is compared of a table that was read: see `ingest` in hoptac.cpp.
export function fingerprint(table, sum) {
  const numbers = ["org_id", "year", "province", "district", "members", "workers", "trained",
    "capital", "revenue", "profit", "wage", "support"];
  return `SELECT count(*) AS n, ${numbers.map((c) => `count(${c}) AS n_${c}, ${sum(c)} AS s_${c}`)
    .join(", ")}, sum(CASE WHEN kind = 'HTX' THEN 1 ELSE 0 END) AS htx,
    sum(CASE WHEN sector = 'agriculture' THEN 1 ELSE 0 END) AS agriculture FROM ${table}`;
}

export async function timed(work) {
  const wall = process.hrtime.bigint(), cpu = process.cpuUsage();
  await work();
  const used = process.cpuUsage(cpu);
  return [Number(process.hrtime.bigint() - wall) / 1e9, (used.user + used.system) / 1e6];
}

// `engine` has load(folder), run(query, threads), dump(query, threads, file), and
// csv(file, threads), which gives its time and its fingerprint.
export async function serve(engine) {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [verb, first, threads, file] = line.trim().split(" ");
    try {
      let time = [0, 0], found = [];
      if (verb === "load") time = await timed(() => engine.load(first));
      else if (verb === "run") {
        await engine.prepare?.(first, Number(threads));
        time = await timed(() => engine.run(first, Number(threads)));
      } else if (verb === "dump") await engine.dump(first, Number(threads), file);
      else if (verb === "csv") [time, found] = await engine.csv(first, Number(threads));
      else throw new Error(`unknown: ${verb}`);
      console.log(["ok", ...time.map((x) => x.toFixed(9)), ...found].join(" "));
    } catch (problem) {
      console.log(`no ${String(problem.message ?? problem).replace(/\s+/g, " ")}`);
    }
  }
}
