// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_XML_PART_HPP
#define HOPTAC_SRC_IO_XML_PART_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

#include "zip_archive.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

/// The attributes of an element. Those of no namespace are found by their names.
class xml_attributes {
 public:
  /// Names and values one after the other, ended by null.
  explicit xml_attributes(const char* const* pairs) : pairs_(pairs) {}

  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

  /// `r:id`, whatever stands for the namespace of relationships.
  [[nodiscard]] std::optional<std::string_view> relation_id() const;

  /// Its value, or nothing in it.
  [[nodiscard]] std::string_view operator[](std::string_view name) const {
    return find(name).value_or(std::string_view());
  }

 private:
  const char* const* pairs_;
};

/// An element: its name without prefix, that of the one around it, and how deep it lies (the root
/// at 1).
struct xml_element {
  std::string_view name;
  std::string_view parent;
  int depth = 0;

  [[nodiscard]] bool is(std::string_view wanted, std::string_view inside, int at) const {
    return depth == at && name == wanted && parent == inside;
  }
};

/// What is done with the elements and texts of a part, in their order. Elements of another
/// namespace than the root's, such as extensions, are passed over with all that is in them.
class xml_visitor {
 public:
  xml_visitor() = default;
  xml_visitor(const xml_visitor&) = delete;
  xml_visitor& operator=(const xml_visitor&) = delete;
  virtual ~xml_visitor() = default;

  virtual void begin(const xml_element& element, const xml_attributes& attributes) = 0;
  virtual void end(const xml_element& element) = 0;
  virtual void text(std::string_view piece) = 0;

  /// Whether nothing more needs to be read.
  [[nodiscard]] virtual bool is_done() const { return false; }
};

/// Reads the XML of one part. Errors name the part: not there, damaged, not well formed, or with a
/// document type, which could define entities that grow without end or fetch other files.
[[nodiscard]] std::optional<error> read_xml(zip_archive& archive, std::string_view part,
                                            const std::string& file, xml_visitor& visitor);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_XML_PART_HPP
