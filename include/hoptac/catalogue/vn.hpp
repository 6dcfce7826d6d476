// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_HPP
#define HOPTAC_CATALOGUE_VN_HPP

#include <hoptac/catalogue/sources.hpp>
#include <hoptac/catalogue/vn/bodies.hpp>
#include <hoptac/catalogue/vn/forms.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/catalogue/vn/money_instruments.hpp>
#include <hoptac/catalogue/vn/registry_limits.hpp>
#include <hoptac/catalogue/vn/relations.hpp>
#include <hoptac/catalogue/vn/rules.hpp>
#include <hoptac/catalogue/vn/state_instruments.hpp>
#include <hoptac/catalogue/vn/support_instruments.hpp>

/// National law: namespace `hoptac::catalogue::vn`. Content, no logic: the instruments with their
/// relations, what they say as the policy pack `rules()`, what of it a registry is checked against
/// as `registry_limits()`, and the forms that offices fill in every year as `yearly_forms()`.

#endif  // HOPTAC_CATALOGUE_VN_HPP
