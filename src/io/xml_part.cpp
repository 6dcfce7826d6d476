// SPDX-License-Identifier: BSL-1.0

#include "xml_part.hpp"

#include <hoptac/core/excerpt.hpp>

#include <array>
#include <exception>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

#include <expat.h>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

constexpr int deepest = 100;

/// Between a namespace and a name: in no namespace.
constexpr char separator = '\n';

/// A name with its namespace, as the parser gives it.
struct full_name {
  explicit full_name(std::string_view whole) {
    const std::size_t end = whole.rfind(separator);
    if (end != std::string_view::npos) space = whole.substr(0, end);
    name = whole.substr(end == std::string_view::npos ? 0 : end + 1);
  }
  std::string_view space;
  std::string_view name;
};

/// Between the parser, which is C, and a visitor: exceptions wait here until the parser is left.
class parse {
 public:
  parse(XML_Parser parser, xml_visitor& visitor) : parser_(parser), visitor_(visitor) {
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, on_begin, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    XML_SetStartDoctypeDeclHandler(parser, on_doctype);
  }

  [[nodiscard]] bool has_doctype() const { return has_doctype_; }
  [[nodiscard]] bool is_too_deep() const { return is_too_deep_; }
  [[nodiscard]] bool is_done() const { return visitor_.is_done(); }
  void rethrow() const {
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  template <typename Step>
  void run(Step step) noexcept {
    try {
      step();
      if (visitor_.is_done()) XML_StopParser(parser_, XML_FALSE);
    } catch (...) {
      thrown_ = std::current_exception();
      XML_StopParser(parser_, XML_FALSE);
    }
  }

  static void on_begin(void* self, const char* name, const char** attributes) {
    auto& here = *static_cast<parse*>(self);
    if (++here.depth_ > deepest) {
      here.is_too_deep_ = true;
      XML_StopParser(here.parser_, XML_FALSE);
      return;
    }
    const full_name whole(name);
    if (here.depth_ == 1) here.space_ = whole.space;
    if (here.foreign_ == 0 && whole.space != here.space_) here.foreign_ = here.depth_;
    if (here.foreign_ != 0) return;
    here.run([&] {
      here.names_[static_cast<std::size_t>(here.depth_)] = whole.name;
      here.visitor_.begin(here.element(), xml_attributes(attributes));
    });
  }
  static void on_end(void* self, const char* /*name*/) {
    auto& here = *static_cast<parse*>(self);
    if (here.foreign_ == 0) here.run([&] { here.visitor_.end(here.element()); });
    if (here.foreign_ == here.depth_) here.foreign_ = 0;
    --here.depth_;
  }
  static void on_text(void* self, const char* piece, int size) {
    auto& here = *static_cast<parse*>(self);
    if (here.foreign_ != 0) return;
    here.run([&] { here.visitor_.text({piece, static_cast<std::size_t>(size)}); });
  }
  static void on_doctype(void* self, const char* /*name*/, const char* /*system*/,
                         const char* /*public_id*/, int /*has_subset*/) {
    auto& here = *static_cast<parse*>(self);
    here.has_doctype_ = true;
    XML_StopParser(here.parser_, XML_FALSE);
  }

  [[nodiscard]] xml_element element() const {
    const auto at = static_cast<std::size_t>(depth_);
    return {names_[at], names_[at - 1], depth_};
  }

  XML_Parser parser_;
  xml_visitor& visitor_;
  int depth_ = 0;
  int foreign_ = 0;    // the depth of an element of another namespace that is passed over
  std::string space_;  // of the root
  std::array<std::string, std::size_t{deepest} + 1> names_;  // by depth, of the elements around
  bool has_doctype_ = false;
  bool is_too_deep_ = false;
  std::exception_ptr thrown_;
};

struct frees_parser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

}  // namespace

std::optional<std::string_view> xml_attributes::find(std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
    if (name == *pair) return pair[1];
  return std::nullopt;
}

std::optional<std::string_view> xml_attributes::relation_id() const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    const full_name whole(*pair);
    if (whole.name == "id" && whole.space.ends_with("/relationships")) return pair[1];
  }
  return std::nullopt;
}

std::optional<error> read_xml(zip_archive& archive, std::string_view part, const std::string& file,
                              xml_visitor& visitor) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, frees_parser> parser(
      XML_ParserCreateNS(nullptr, separator));
  if (!parser) throw std::bad_alloc();
  parse state(parser.get(), visitor);
  const auto feed = [&](std::string_view piece, bool is_last) {
    const bool is_good = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()),
                                   is_last ? 1 : 0) == XML_STATUS_OK;
    state.rethrow();
    return is_good;
  };
  bool is_good = true;
  const auto take = [&](std::string_view piece) { return is_good = feed(piece, false); };
  if (std::optional<error> wrong = archive.read(part, take)) return wrong;
  if (is_good) is_good = feed({}, true);
  if (is_good || state.is_done()) return std::nullopt;
  const location where{file, 0, 0, {}};
  if (state.has_doctype()) return error(errc::xml_has_doctype, {excerpt(part)}, where);
  const XML_Error reason = state.is_too_deep() ? XML_ERROR_NONE : XML_GetErrorCode(parser.get());
  return error(
      errc::xml_unreadable,
      {excerpt(part), std::to_string(XML_GetCurrentLineNumber(parser.get())),
       std::to_string(XML_GetCurrentColumnNumber(parser.get()) + 1),
       reason == XML_ERROR_NONE ? "too many elements in one another" : XML_ErrorString(reason)},
      where);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
