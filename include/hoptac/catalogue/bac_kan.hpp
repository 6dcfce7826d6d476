// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_HPP

#include <hoptac/catalogue/bac_kan/indicators.hpp>
#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/bac_kan/plan_mentions.hpp>
#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/catalogue/bac_kan/relations.hpp>
#include <hoptac/catalogue/bac_kan/words.hpp>
#include <hoptac/catalogue/vn.hpp>

/// Bắc Kạn province: namespace `hoptac::catalogue::bac_kan`. Content, no logic: its instruments,
/// which refer to national ones, its support programmes as a policy pack, and the indicators
/// that its plan reports.

#endif  // HOPTAC_CATALOGUE_BAC_KAN_HPP
