// SPDX-License-Identifier: BSL-1.0

// May this cooperative be supported for the worker it hires, why, and until when?

#include <hoptac/catalogue/bac_kan.hpp>
#include <hoptac/hoptac.hpp>

#include <iostream>

int main() {
  using namespace hoptac;
  // [snippet: decide_a_hire]
  const auto rules = policy::pack::make(catalogue::bac_kan::programmes()).value();
  const auto hire = policy::programme::make(rules, "human_resources").value();

  policy::situation facts(rules);
  facts.set("birth_date", calendar::date(1989, 6, 10))
      .set("hire_date", calendar::date(2025, 6, 2))
      .set("qualification", "university")
      .set("relation", "member")
      .set("supported_before", false);

  // Women may be 35 and men 40, so with these dates it does not matter who it is ...
  std::cout << policy::eligibility(policy::decide(hire, facts).answer) << '\n';

  // ... but it does after her birthday.
  facts.set("hire_date", calendar::date(2025, 6, 20));
  std::cout << policy::eligibility(policy::decide(hire, facts).answer) << ", to be stated:";
  for (const std::size_t place : policy::missing(hire, facts))
    std::cout << ' ' << rules.content().facts[place].key;
  std::cout << '\n';

  facts.set("sex", "female");
  const policy::decision made = policy::decide(hire, facts);
  std::cout << policy::explainer(hire).text(facts, made, language::en);
  for (const policy::stretch& run : policy::when(hire, facts, "hire_date"))
    if (run.answer == truth::met && run.to()) std::cout << "until " << *run.to() << '\n';
  // [snippet: end]
}
