#include "netlog/disk/large_pages.hpp"

#include <cstdint>

#include <sys/mman.h>

namespace netlog {

void ask_for_large_pages(void* block, std::size_t size) {
#ifdef MADV_HUGEPAGE
  constexpr std::uintptr_t page = 4096, large_page = std::uintptr_t{2} << 20;
  const auto begin = (reinterpret_cast<std::uintptr_t>(block) + page - 1) / page * page;
  const auto end = (reinterpret_cast<std::uintptr_t>(block) + size) / page * page;
  if (begin + large_page <= end) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#else
  static_cast<void>(block), static_cast<void>(size);
#endif
}

}  // namespace netlog
