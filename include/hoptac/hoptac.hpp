// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_HOPTAC_HPP
#define HOPTAC_HOPTAC_HPP

// Every room that is headers only. The content is included by name (`hoptac/catalogue/...`), what
// is compiled by its own headers (`hoptac/io/...`).

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/error_text.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/core/strong_id.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/version.hpp>

#endif  // HOPTAC_HOPTAC_HPP
