// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/entity/records.hpp>
#include <hoptac/io/applications.hpp>
#include <hoptac/io/column_label.hpp>
#include <hoptac/io/table.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/notation/normal_form.hpp>
#include <hoptac/notation/spelling_index.hpp>
#include <hoptac/policy/age_dates.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "cells.hpp"
#include "day_first.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// Errors of the form and of the content, in the order of the file.
std::vector<error> in_order(const std::vector<error>& of_form, std::vector<error> of_content) {
  std::vector<error> out = of_form;
  std::move(of_content.begin(), of_content.end(), std::back_inserter(out));
  std::stable_sort(out.begin(), out.end(), [](const error& a, const error& b) {
    return std::tie(a.where().line, a.where().column) < std::tie(b.where().line, b.where().column);
  });
  return out;
}

/// The ids of one column, with the lines on which they were first met.
using known_ids = notation::spelling_index<std::uint32_t>;

/// Refuses an id that is a number shown otherwise, or that looks like another of its column.
std::optional<error> check_id(known_ids& known, const table_field& cell, const std::string& file) {
  if (auto wrong = check_id_format(cell)) return wrong;
  const auto [own, is_new, like] = known.add(cell.text, cell.line);
  if (like == nullptr) return std::nullopt;
  return error(errc::id_looks_alike, {excerpt(own->text), excerpt(like->text),
                                      excerpt(file).append(":").append(std::to_string(like->value)),
                                      notation::difference(own->text, like->text)});
}

/// The columns that a file may have, and what stands in them.
class columns {
 public:
  /// The place of the column of that name, which is added where it is not there yet.
  std::size_t add(std::string_view name) {
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found != names_.end()) return static_cast<std::size_t>(found - names_.begin());
    names_.push_back(name);
    return names_.size() - 1;
  }
  /// The same of a fact, which brings its labels.
  std::size_t add(const policy::fact& one) {
    labels_.push_back({one.key, {one.name.vi, one.name.en}});
    for (const std::string& label : one.labels) labels_.push_back({one.key, {label, {}}});
    return add(one.key);
  }
  /// Labels of columns that are there by their keys.
  void add_labels(std::span<const column_label> labels) {
    labels_.insert(labels_.end(), labels.begin(), labels.end());
  }
  [[nodiscard]] std::size_t count() const { return names_.size(); }
  [[nodiscard]] std::span<const std::string_view> names() const { return names_; }
  [[nodiscard]] std::span<const column_label> labels() const { return labels_; }

 private:
  std::vector<std::string_view> names_;
  std::vector<column_label> labels_;
};

/// The programmes that a column `programme` may name.
class programme_names {
 public:
  void add(std::string id, std::string_view title) {
    ids_.push_back(std::move(id));
    titles_.push_back(title);
  }
  [[nodiscard]] bool empty() const { return ids_.empty(); }
  [[nodiscard]] const std::string& id(std::size_t place) const { return ids_[place]; }

  /// The place of the programme of that id or of that Vietnamese title. Errors:
  /// `grant_programme_unknown`, with what was probably meant and all that there are;
  /// `cell_word_ambiguous` where several have the title.
  [[nodiscard]] result<std::size_t> find(std::string_view text) const {
    for (std::size_t i = 0; i < ids_.size(); ++i)
      if (notation::same_text(ids_[i], text)) return i;
    std::vector<entity::word> words;
    words.reserve(ids_.size());
    for (std::size_t i = 0; i < ids_.size(); ++i) words.push_back({ids_[i], {titles_[i], {}}});
    const result<std::string_view> id = read_word(words, text);
    if (id)
      return static_cast<std::size_t>(std::find(ids_.begin(), ids_.end(), *id) - ids_.begin());
    if (id.error().code() == errc::cell_word_ambiguous) return id.error();
    const std::vector<std::string_view> all(ids_.begin(), ids_.end());
    return error(errc::grant_programme_unknown,
                 {excerpt(text), suggestion(text, all), joined(all)});
  }

 private:
  std::vector<std::string> ids_;
  std::vector<std::string_view> titles_;
};

/// Reads rows whose facts are those of one of several packs.
class applications_reader {
 public:
  /// `names`, where there are any, are those of the column `programme`, and `pack_of` the place of
  /// the pack of each; the first one is that of rows which name none.
  applications_reader(std::string_view bytes, std::string file, std::vector<policy::pack> packs,
                      programme_names names, std::vector<std::size_t> pack_of,
                      const table_source& source)
      : file_(std::move(file)), names_(std::move(names)), pack_of_(std::move(pack_of)) {
    id_ = columns_.add("id");
    for (policy::pack& of : packs) packs_.push_back({std::move(of), {}, {}, {}});
    for (pack_columns& one : packs_) {
      for (const policy::fact& fact : one.facts()) one.column_of.push_back(columns_.add(fact));
      if (!one.of.fact_place("amount")) one.amount = columns_.add("amount");
      one.ages = ages_of(one.of);
    }
    columns_.add("note");
    if (!names_.empty()) programme_ = columns_.add("programme");
    columns_.add_labels(labels_of("applications"));
    ids_of_.resize(columns_.count());
    table_.emplace(bytes, file_, columns_.names(),
                   table_options{.required = 1,
                                 .labels = columns_.labels(),
                                 .encoding = source.encoding,
                                 .sheet = source.sheet});
  }

  /// Calls `take(programme, application)` for each row, `programme` being its place among the
  /// names. Says what is wrong with the file, and its notes.
  template <class Take, class File>
  void read(Take take, File& into) {
    bool has_rows = false;
    while (table_->next()) {
      has_rows = true;
      const std::size_t programme = read_programme();
      take(programme, read_row(packs_[names_.empty() ? 0 : pack_of_[programme]]));
    }
    into.notes = table_->notes();
    days_.add_notes(into.notes);
    into.errors = in_order(table_->errors(), std::move(errors_));
    if (!has_rows && into.ok())
      into.errors.emplace_back(errc::csv_no_rows, std::vector<std::string>{},
                               location{file_, 1, 1, {}});
  }

 private:
  /// A pack, and in which columns its facts stand.
  struct pack_columns {
    policy::pack of;
    std::vector<std::size_t> column_of;
    std::optional<std::size_t> amount;
    std::vector<policy::age_dates> ages;

    [[nodiscard]] const std::vector<policy::fact>& facts() const { return of.content().facts; }
  };

  /// The dates of a pack of which the first must not lie after the second.
  [[nodiscard]] static std::vector<policy::age_dates> ages_of(const policy::pack& of) {
    std::vector<policy::age_dates> out = policy::age_dates_of(of);
    const std::vector<policy::fact>& facts = of.content().facts;
    const auto is_date = [&](std::size_t place) {
      return facts[place].kind == policy::value_kind::date;
    };
    if (const auto birth = of.fact_place("birth_date"); birth && is_date(*birth))
      for (std::size_t i = 0; i < facts.size(); ++i)
        if (i != *birth && is_date(i)) out.push_back({*birth, i});
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }
  [[nodiscard]] std::string_view text(std::size_t column) const {
    return table_->field(column).text;
  }

  void refuse(errc code, std::vector<std::string> arguments, std::size_t column) {
    errors_.emplace_back(code, std::move(arguments), table_->place_of(column));
  }
  void refuse(const error& what, std::size_t column) {
    errors_.push_back(what.at(table_->place_of(column)));
  }

  std::size_t read_programme() {
    if (names_.empty() || is_blank(text(programme_))) return 0;
    const result<std::size_t> found = names_.find(text(programme_));
    if (!found) refuse(found.error(), programme_);
    return found ? *found : 0;
  }

  application read_row(const pack_columns& by) {
    application row{notation::normal_form(text(id_)),
                    policy::situation(by.of),
                    {},
                    location{file_, table_->line(), 1, {}},
                    {},
                    {},
                    {}};
    read_id(row.id);
    for (std::size_t i = 0; i < by.facts().size(); ++i) read_fact(row, by, i);
    check_dates(row.facts, by);
    if (by.amount && !text(*by.amount).empty()) {
      const result<money::any_amount> asked = read_dong(text(*by.amount));
      if (asked)
        row.asked = *asked;
      else
        refuse(asked.error(), *by.amount);
    }
    return row;
  }

  void read_id(const std::string& id) {
    if (id.empty()) {
      if (table_->has_column(id_)) refuse(errc::application_id_missing, {}, id_);
      return;
    }
    if (const auto* const first = ids_.find(id))
      refuse(errc::application_id_repeated, {excerpt(id), std::to_string(first->value)}, id_);
    else if (const auto wrong = check_id(ids_, table_->field(id_), file_))
      refuse(*wrong, id_);
  }

  void read_fact(application& into, const pack_columns& by, std::size_t place) {
    const std::size_t column = by.column_of[place];
    const std::string_view written = text(column);
    if (written.empty()) return;
    const policy::fact& declared = by.facts()[place];
    if (declared.kind == policy::value_kind::id) return read_id_fact(into, declared, place, column);
    const bool day_first = declared.kind == policy::value_kind::date && days_.read(*table_, column);
    const result<policy::cell> read = read_cell_of_table(declared, written, day_first);
    if (!read)
      refuse(read.error(), column);
    else
      into.facts.put(place, *read);
  }

  void read_id_fact(application& into, const policy::fact& declared, std::size_t place,
                    std::size_t column) {
    const std::string id = notation::normal_form(text(column));
    if (id.empty()) return;  // blanks alone: an absent fact
    const result<policy::cell> read = read_cell_of_table(declared, id);
    if (!read) {
      refuse(read.error(), column);
    } else if (const auto wrong = check_id(ids_of_[column], table_->field(column), file_)) {
      refuse(*wrong, column);
    } else {
      into.facts.put_id(place, id);
      into.ids.emplace_back(place, table_->place_of(column));
    }
  }

  /// No age is asked for on a day before the birth, whatever the fact is called; and nothing that
  /// an application dates happens before its `birth_date`.
  void check_dates(const policy::situation& row, const pack_columns& by) {
    for (const policy::age_dates& one : by.ages)
      if (!row[one.birth].absent() && !row[one.day].absent() &&
          row[one.day].high < row[one.birth].low)
        refuse(
            errc::application_before_birth,
            {std::string(text(by.column_of[one.day])), std::string(text(by.column_of[one.birth]))},
            by.column_of[one.day]);
  }

  std::string file_;
  std::vector<pack_columns> packs_;
  programme_names names_;
  std::vector<std::size_t> pack_of_;
  columns columns_;
  std::size_t id_ = 0;
  std::size_t programme_ = 0;
  std::optional<table_reader> table_;
  day_first_columns days_;
  std::vector<error> errors_;
  known_ids ids_;
  std::vector<known_ids> ids_of_;  // of each column
};

class history_reader {
 public:
  history_reader(std::string_view bytes, std::string file, const policy::pack& counted_by,
                 std::span<const std::string_view> other_programmes, const table_source& source)
      : file_(std::move(file)), pack_(counted_by) {
    for (const policy::rule& one : pack_.content().rules)
      names_.add(pack_.content().id + "." + one.id, one.title.vi);
    own_ = pack_.content().rules.size();
    for (const std::string_view other : other_programmes) names_.add(std::string(other), {});
    programme_ = columns_.add("programme");
    date_ = columns_.add("date");
    for (const policy::fact& one : facts())
      if (one.history)
        for (const std::string& key : one.history->per) columns_.add(key);
    required_ = columns_.count();
    columns_.add("cooperative_id");
    for (const policy::fact& one : facts())
      if (one.kind == policy::value_kind::id || one.kind == policy::value_kind::enumeration)
        columns_.add(one);
    columns_.add_labels(labels_of("grants"));
    keys_end_ = columns_.count();
    ids_of_.resize(keys_end_);
    amount_ = columns_.add("amount");
    columns_.add("note");
    if (!pack_.fact_place("state")) state_ = columns_.add("state");
    table_.emplace(bytes, file_, columns_.names(),
                   table_options{.required = required_,
                                 .labels = columns_.labels(),
                                 .encoding = source.encoding,
                                 .sheet = source.sheet});
  }

  history_file read() {
    while (table_->next()) read_row();
    history_file out;
    out.notes = table_->notes();
    days_.add_notes(out.notes);
    out.errors = in_order(table_->errors(), std::move(errors_));
    if (!out.ok()) return out;
    out.grants = std::move(rows_);
    out.lines = std::move(lines_);
    return out;
  }

 private:
  using key_value = std::pair<std::string, std::string>;

  [[nodiscard]] const std::vector<policy::fact>& facts() const { return pack_.content().facts; }
  [[nodiscard]] std::string_view text(std::size_t column) const {
    return table_->field(column).text;
  }

  void refuse(errc code, std::vector<std::string> arguments, std::size_t column) {
    errors_.emplace_back(code, std::move(arguments), table_->place_of(column));
  }
  void refuse(const error& what, std::size_t column) {
    errors_.push_back(what.at(table_->place_of(column)));
  }
  void refuse_empty(std::size_t column) {
    if (table_->has_column(column))
      refuse(errc::grant_field_missing, {std::string(columns_.names()[column])}, column);
  }

  void read_row() {
    const bool is_own = read_programme();
    const std::optional<calendar::date> day = read_day();
    std::vector<key_value> keys;
    for (std::size_t i = date_ + 1; i < keys_end_; ++i) read_key(keys, i, is_own && i < required_);
    std::optional<money::any_amount> amount;
    if (!text(amount_).empty()) {
      if (const result<money::any_amount> given = read_dong(text(amount_)))
        amount = *given;
      else
        refuse(given.error(), amount_);
    }
    const bool counts = read_state();
    if (!day || !counts) return;
    rows_.push_back({programme_id_, std::move(keys), *day, amount});
    lines_.push_back(table_->line());
  }

  /// Whether it was given: not only planned, nor given up.
  bool read_state() {
    if (!state_ || text(*state_).empty()) return true;
    const auto word = read_word(entity::support_state_words(), text(*state_));
    if (!word) refuse(word.error(), *state_);
    return word && entity::parse_support_state(*word) == entity::support_state::received;
  }

  /// Whether the programme is one of the pack.
  bool read_programme() {
    if (is_blank(text(programme_))) {
      refuse_empty(programme_);
      return false;
    }
    const result<std::size_t> found = names_.find(text(programme_));
    if (!found) refuse(found.error(), programme_);
    programme_id_ = found ? names_.id(*found) : std::string();
    return found && *found < own_;
  }

  std::optional<calendar::date> read_day() {
    if (text(date_).empty()) {
      refuse_empty(date_);
      return std::nullopt;
    }
    const result<calendar::date> read = io::read_day(text(date_), days_.read(*table_, date_));
    if (read) return *read;
    refuse(read.error(), date_);
    return std::nullopt;
  }

  void read_key(std::vector<key_value>& keys, std::size_t column, bool is_needed) {
    const std::string value = notation::normal_form(text(column));
    if (value.empty()) {
      if (is_needed) refuse_empty(column);
      return;
    }
    const std::string_view name = columns_.names()[column];
    std::string_view word = value;
    const auto place = pack_.fact_place(name);
    if (place) {
      const policy::fact& declared = facts()[*place];
      const result<policy::cell> read = read_cell_of_table(declared, value);
      if (!read) {
        refuse(read.error(), column);
        return;
      }
      // A word by its key, however it is written: applications are counted by it.
      if (declared.kind == policy::value_kind::enumeration)
        word = declared.values[static_cast<std::size_t>(read->low)].key;
    }
    const bool is_id = !place || facts()[*place].kind == policy::value_kind::id;
    if (is_id)
      if (const auto wrong = check_id(ids_of_[column], table_->field(column), file_)) {
        refuse(*wrong, column);
        return;
      }
    keys.emplace_back(name, word);
  }

  std::string file_;
  policy::pack pack_;
  programme_names names_;
  std::size_t own_ = 0;       // so many, the first ones, are those of the pack
  std::string programme_id_;  // of the row
  columns columns_;
  std::size_t programme_ = 0;
  std::size_t date_ = 0;
  std::size_t required_ = 0;
  std::size_t keys_end_ = 0;
  std::size_t amount_ = 0;
  std::optional<std::size_t> state_;
  std::optional<table_reader> table_;
  day_first_columns days_;
  std::vector<policy::grant> rows_;
  std::vector<std::uint32_t> lines_;  // of each of them
  std::vector<error> errors_;
  std::vector<known_ids> ids_of_;  // of each column
};

}  // namespace

applications_file read_applications(std::string_view bytes, std::string file,
                                    const policy::pack& facts_of, const table_source& source) {
  applications_file out;
  applications_reader(bytes, std::move(file), {facts_of}, {}, {}, source)
      .read([&](std::size_t, application&& one) { out.applications.push_back(std::move(one)); },
            out);
  if (!out.ok()) out.applications.clear();
  return out;
}

bool names_programmes(std::string_view bytes, const table_source& source) {
  constexpr std::string_view known[] = {"id", "programme"};
  const table_reader header(bytes, {}, known,
                            {.required = 0, .encoding = source.encoding, .sheet = source.sheet});
  return !header.columns().empty() && header.has_column(1);  // without a header none is named
}

mixed_applications_file read_applications(std::string_view bytes, std::string file,
                                          std::span<const policy::programme> programmes,
                                          const table_source& source) {
  HOPTAC_PRE(!programmes.empty());
  mixed_applications_file out;
  std::vector<policy::pack> packs;
  programme_names names;
  std::vector<std::size_t> pack_of;
  for (const policy::programme& one : programmes) {
    const auto same = std::find_if(packs.begin(), packs.end(), [&](const policy::pack& other) {
      return &other.content() == &one.of().content();
    });
    names.add(one.id(), one.rule().title.vi);
    pack_of.push_back(static_cast<std::size_t>(same - packs.begin()));
    if (same == packs.end()) packs.push_back(one.of());
    out.programmes.push_back({one, {}});
  }
  applications_reader(bytes, std::move(file), std::move(packs), std::move(names),
                      std::move(pack_of), source)
      .read(
          [&](std::size_t programme, application&& one) {
            out.programmes[programme].applications.push_back(std::move(one));
          },
          out);
  std::erase_if(out.programmes,
                [&](const applications_of& one) { return !out.ok() || one.applications.empty(); });
  return out;
}

history_file read_history(std::string_view bytes, std::string file, const policy::pack& counted_by,
                          std::span<const std::string_view> other_programmes,
                          const table_source& source) {
  return history_reader(bytes, std::move(file), counted_by, other_programmes, source).read();
}

std::vector<error> check_spellings(std::span<const application> applications,
                                   const history_file& past, std::string_view history_name) {
  std::map<std::string, known_ids, std::less<>> known;
  for (std::size_t i = 0; i < past.grants.size(); ++i)
    for (const auto& [key, value] : past.grants[i].keys)
      known[key].add(value, i < past.lines.size() ? past.lines[i] : 0);
  std::vector<error> out;
  for (const application& one : applications)
    for (const auto& [place, where] : one.ids) {
      const auto ids = known.find(one.facts.facts_of().content().facts[place].key);
      if (ids == known.end()) continue;
      const std::string_view id = one.facts.id(place);
      const auto* const like = ids->second.find_look_alike(id);
      if (like == nullptr) continue;
      out.emplace_back(
          errc::id_looks_alike,
          std::vector{excerpt(id), excerpt(like->text),
                      excerpt(history_name).append(":").append(std::to_string(like->value)),
                      notation::difference(id, like->text)},
          where);
    }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
