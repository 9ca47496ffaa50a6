#pragma once
// What an import did, or would do.

#include "netlog/exchange/importing.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// An import with all that there is to tell of it.
struct ImportTold {
  const Imported* result;
  const Records* read;
  std::vector<std::string> files;  // what the files are called, by their number
  std::string name;                // of the files in one: "contacts.vcf"
  bool adds_new = false;           // nobody new is left out for want of --new
};

/// "imported contacts.vcf: 2 contacts, 1 update", then a line each, then who else is there.
Page import_page(const ImportTold& told);

/// `after`: the network with what was imported, whose last entries those are.
Value import_value(const ImportTold& told, const Network& after);

/// What is told besides, on standard error, a line each.
std::vector<std::string> import_remarks(const ImportTold& told, const Network& after);

/// "35 known, 12 of them with something new; 365 more are nobody here: ...".
std::string import_summary(const ImportTold& told);

/// The records that could not be read, a line each; "contacts.vcf:7".
std::vector<std::string> import_problems(const ImportTold& told);
std::string place_in_file(const std::string& file, std::size_t line);

/// "2 contacts, 1 update".
std::string import_counts(const Imported& result);

/// Files in one: "a.vcf, b.vcf and 3 more".
std::string names_in_one(const std::vector<std::string>& names);

}  // namespace netlog
