// SPDX-License-Identifier: BSL-1.0

// The peer without a library: `peers.plain std` or `peers.plain boost`.

#include <boost/version.hpp>
#if BOOST_VERSION >= 108100
#include <boost/unordered/unordered_flat_map.hpp>
#else
#include <boost/unordered_map.hpp>
#endif

#include <cstdio>         // std::fprintf
#include <stdexcept>      // std::invalid_argument
#include <string>         // std::string
#include <string_view>    // std::string_view
#include <unordered_map>  // std::unordered_map

#include "plain.hpp"
#include "serve.hpp"

namespace {

template <class Key, class Value>
using std_map = std::unordered_map<Key, Value>;
#if BOOST_VERSION >= 108100
template <class Key, class Value>
using boost_map = boost::unordered_flat_map<Key, Value>;
#else
template <class Key, class Value>
using boost_map = boost::unordered_map<Key, Value>;
#endif

template <template <class, class> class Map>
int serve() {
  return peers::serve(
      [](peers::query asked, const peers::records& of, std::size_t threads) {
        return peers::plain::answer_of<Map>(asked, of, threads);
      },
      [](const std::string&, std::size_t) -> peers::ingested {
        throw std::invalid_argument("reads no tables");
      });
}

}  // namespace

int main(int count, char** words) {
  const std::string_view map = count == 2 ? words[1] : "";
  if (map == "std") return serve<std_map>();
  if (map == "boost") return serve<boost_map>();
  std::fprintf(stderr, "std or boost? bench/peers/run.py knows.\n");
  return 2;
}
